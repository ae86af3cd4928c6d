// `Lock.Enter` and `Lock.Exit`
// Expected: compensated
namespace Cases.Locks.LockEnterExit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new Lock();
        log.Step("before");
        gate.Enter();
        try
        {
            log.Step("inside");
        }
        finally
        {
            gate.Exit();
        }

        log.Step(gate.IsHeldByCurrentThread);
    }
}
