// Nested finally blocks run inside out
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.NestedFinallyBlocksRunInsideOut;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                try
                {
                    log.Fail<int>("first");
                }
                finally
                {
                    log.Step("innermost");
                }
            }
            finally
            {
                log.Step("replaces the exception");
                log.Fail<int>("second");
            }
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
