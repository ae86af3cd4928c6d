// Catch clauses are tried in order
// Expected: suspends
// Twins: 2
namespace Programs.Exceptions.CatchClausesAreTriedInOrder;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var kind in (int[])[0, 1, 2, 3])
        {
            try
            {
                Throw(log, kind);
                log.Step("nothing thrown");
            }
            catch (ArgumentNullException)
            {
                log.Step("argument null");
            }
            catch (ArgumentException exception) when (exception.ParamName == "special")
            {
                log.Step("special argument");
            }
            catch (ArgumentException)
            {
                log.Step("argument");
            }
        }
    }

    [Goroutine]
    private static void Throw(Log log, int kind)
    {
        log.Step(kind);
        switch (kind)
        {
            case 0:
                throw new ArgumentNullException("any");
            case 1:
                throw new ArgumentException("message", "special");
            case 2:
                throw new ArgumentException("message", "other");
        }
    }
}
