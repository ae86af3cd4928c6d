// `ExecutionContext.SuppressFlow` and `AsyncFlowControl.Undo`
// Expected: compensated
namespace Cases.Locks.SuppressFlowUndo;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        AsyncFlowControl flow = ExecutionContext.SuppressFlow();
        try
        {
            log.Step("inside");
        }
        finally
        {
            flow.Undo();
        }

        log.Write(ExecutionContext.IsFlowSuppressed());
        log.Step("after");
    }
}
