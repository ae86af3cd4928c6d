// Returns through finally
// Expected: suspends
// Twins: 2
namespace Programs.Exceptions.ReturnsThroughFinally;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var n in (int[])[0, 1, 2, 3])
            log.Step(Return(log, n));
    }

    [Goroutine]
    private static int Return(Log log, int n)
    {
        var result = n * 10;
        try
        {
            if (n == 0)
                return result;
            try
            {
                if (n == 1)
                    return log.Step(result, "returns ");
                result++;
            }
            finally
            {
                log.Step("inner");
                result += 100; // Too late for a value that is being returned.
            }

            if (n == 2)
                return result;
        }
        finally
        {
            log.Step("outer");
            result = -1;
        }

        return result;
    }
}
