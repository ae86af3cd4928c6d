// nested locks
// Expected: compensated
namespace Cases.Locks.NestedLocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var a = new object();
        var b = new Lock();
        log.Step("before");
        lock (a)
        {
            lock (b)
            {
                log.Write("both");
                log.Step("waits in both");
            }

            log.Write(Monitor.IsEntered(a));
        }

        log.Step("after");
    }
}
