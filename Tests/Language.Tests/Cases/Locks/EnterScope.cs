// `using (gate.EnterScope())`
// Expected: refused
namespace Cases.Locks.EnterScope;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new Lock();
        log.Step("before");
        using (gate.EnterScope())
        {
            log.Step("inside");
            log.Write(gate.IsHeldByCurrentThread);
        }

        log.Step(gate.IsHeldByCurrentThread);
    }
}
