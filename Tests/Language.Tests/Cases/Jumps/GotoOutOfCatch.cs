// `goto` out of `catch`: a retry
// Expected: suspends
namespace Cases.Jumps.GotoOutOfCatch;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int attempt = 0;
    retry:
        try
        {
            if (attempt < 2)
                log.Fail<int>($"attempt {attempt}");
            log.Step("succeeded");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
            attempt++;
            goto retry;
        }
    }
}
