// `ExecutionContext.SuppressFlow()` as an `IDisposable`
// Expected: compensated
namespace Cases.Locks.SuppressFlowDisposable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        bool wanted = log.Step(true);
        IDisposable? flow = wanted ? ExecutionContext.SuppressFlow() : null;
        log.Step("inside");
        flow?.Dispose();
        log.Write(ExecutionContext.IsFlowSuppressed());
        log.Step("after");
    }
}
