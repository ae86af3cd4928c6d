// `ExecutionContext.SuppressFlow` and `ExecutionContext.RestoreFlow`
// Expected: suspends
namespace Cases.Locks.SuppressFlowRestoreFlow;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var local = new AsyncLocal<int> { Value = 1 };
        ExecutionContext.SuppressFlow();
        try
        {
            local.Value = log.Step(2);
            log.Write(ExecutionContext.IsFlowSuppressed());
            log.Write(Task.Run(() => local.Value).GetAwaiter().GetResult());
        }
        finally
        {
            log.Step("finally");
            ExecutionContext.RestoreFlow();
        }

        log.Step("after");
        log.Write((ExecutionContext.IsFlowSuppressed(), local.Value));
    }
}
