// `lock` on a `System.Threading.Lock`, with a wait inside
// Expected: compensated
namespace Cases.Locks.LockLock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new Lock();
        lock (gate)
        {
            log.Step("inside");
            log.Write(gate.IsHeldByCurrentThread);
        }

        log.Step(gate.IsHeldByCurrentThread);
    }
}
