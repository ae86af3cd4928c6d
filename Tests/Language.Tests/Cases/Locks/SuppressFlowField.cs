// `ExecutionContext.SuppressFlow()` kept in a field
// Expected: refused
namespace Cases.Locks.SuppressFlowField;

static partial class Program
{
    private static AsyncFlowControl _flow;

    [Goroutine]
    public static void Run(Log log)
    {
        _flow = ExecutionContext.SuppressFlow();
        log.Step("inside");
        _flow.Undo();
        log.Step("after");
    }
}
