// a flow that is suppressed only if it is not yet, and undone by `?.`
// Expected: compensated
namespace Cases.Locks.SuppressFlowIfNeeded;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        AsyncFlowControl? flow = null;
        if (!ExecutionContext.IsFlowSuppressed())
            flow = ExecutionContext.SuppressFlow();
        try
        {
            log.Step("inside");
        }
        finally
        {
            flow?.Undo();
        }

        log.Write(ExecutionContext.IsFlowSuppressed());
        log.Step("after");
    }
}
