// Filter runs before inner finally blocks
// Expected: compensated
// Twins: 1
namespace Programs.Refused.FilterRunsBeforeInnerFinallyBlocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("inner");
            }
            finally
            {
                log.Step("inner finally");
            }
        }
        catch (CaseException exception) when (Matches(log, exception, "inner"))
        {
            log.Step("matched");
        }
    }

    private static bool Matches(Log log, Exception exception, string message)
    {
        log.Write($"filter {exception.Message}");
        return exception.Message == message;
    }
}
