// Local functions with exceptions
// Expected: suspends
// Twins: 1
namespace Programs.Nested.LocalFunctionsWithExceptions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var depth in (int[])[0, 2])
        {
            try
            {
                log.Write(Descend(depth));
            }
            catch (CaseException exception)
            {
                log.Write(exception.Message);
            }
        }

        int Descend(int depth)
        {
            using var resource = new Resource(log, $"level {depth}");
            try
            {
                return depth == 2 ? Up(depth) : log.Step(depth);
            }
            finally
            {
                log.Step(depth, "finally ");
            }

            int Up(int from)
            {
                if (from == 4)
                    log.Fail<int>("deep");
                try
                {
                    return Up(from + 1);
                }
                catch (CaseException) when (from == 3)
                {
                    log.Step(from, "rethrow ");
                    throw;
                }
            }
        }
    }
}
