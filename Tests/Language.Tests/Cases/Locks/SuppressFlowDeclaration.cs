// `using var` of `ExecutionContext.SuppressFlow()`
// Expected: compensated
namespace Cases.Locks.SuppressFlowDeclaration;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        {
            log.Step("in the block");
            using var flow = ExecutionContext.SuppressFlow();
            log.Step("inside");
            log.Write(ExecutionContext.IsFlowSuppressed());
        }

        log.Write(ExecutionContext.IsFlowSuppressed());
        log.Step("after");
    }
}
