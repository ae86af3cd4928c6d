// a filter that asks for a cancellation which a `finally` block makes
// Expected: compensated
namespace Cases.Exceptions.FilterSeesCancellation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var (ctx, cancel) = Context.WithCancel(Context.Background);
        log.Step("before");
        try
        {
            Wait(log, cancel);
        }
        catch (OperationCanceledException) when (ctx.Err is null)
        {
            log.Step("not done when the exception was thrown");
        }
    }

    [Goroutine]
    private static void Wait(Log log, Action cancel)
    {
        try
        {
            log.Step("wait");
            throw new OperationCanceledException();
        }
        finally
        {
            cancel();
            log.Step("finally");
        }
    }
}
