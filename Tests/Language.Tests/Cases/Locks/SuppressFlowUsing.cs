// `using (ExecutionContext.SuppressFlow())`, with a wait inside
// Expected: compensated
namespace Cases.Locks.SuppressFlowUsing;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var local = new AsyncLocal<int> { Value = 1 };
        log.Step("before");
        using (ExecutionContext.SuppressFlow())
        {
            log.Step("inside");
            log.Write(ExecutionContext.IsFlowSuppressed());
            log.Write(Task.Run(() => local.Value).GetAwaiter().GetResult());
        }

        log.Step("after");
        log.Write((ExecutionContext.IsFlowSuppressed(), local.Value));
    }
}
