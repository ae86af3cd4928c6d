// `Sync.Mutex`, whose lock belongs to the goroutine
// Expected: suspends
using Mutex = GoroutineGen.Sync.Mutex;

namespace Cases.Locks.SyncMutex;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new Mutex();
        gate.Lock();
        log.Step("inside");
        gate.Unlock();
        using (gate.Acquire())
            log.Step("inside again");
        log.Step(gate.TryLock());
    }
}
