// a `SynchronizationContext` that the method sets
// Expected: suspends
namespace Cases.Types.SynchronizationContexts;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var context = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(context);
        log.Step("before");
        log.Write(SynchronizationContext.Current == context);
        for (int i = 0; i < 5; i++)
            log.Step(SynchronizationContext.Current == context);
        SynchronizationContext.SetSynchronizationContext(null);
        log.Step(SynchronizationContext.Current is null);
    }
}
