// `ReaderWriterLockSlim`
// Expected: compensated
namespace Cases.Locks.ReaderWriterLock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var gate = new ReaderWriterLockSlim();
        log.Step("before");
        gate.EnterWriteLock();
        log.Step("inside");
        gate.ExitWriteLock();
        log.Step("after");
    }
}
