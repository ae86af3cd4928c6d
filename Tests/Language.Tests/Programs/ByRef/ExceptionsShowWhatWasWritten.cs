// Exceptions show what was written
// Expected: compensated
// Twins: 2
namespace Programs.ByRef.ExceptionsShowWhatWasWritten;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var attempts = 0;
        while (true)
        {
            try
            {
                Attempt(log, ref attempts);
                break;
            }
            catch (CaseException exception)
            {
                log.Step($"{exception.Message} after {attempts}");
            }
        }

        log.Step(attempts);
    }

    [Goroutine]
    private static void Attempt(Log log, ref int attempts)
    {
        attempts++;
        if (log.Step(attempts) < 3)
            log.Fail<int>("no");
    }
}
