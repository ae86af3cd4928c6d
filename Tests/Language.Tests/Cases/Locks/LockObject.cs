// `lock` on an object, with a wait inside
// Expected: compensated
namespace Cases.Locks.LockObject;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        int count = 0;
        lock (gate)
        {
            count += log.Step(1);
            log.Write(Monitor.IsEntered(gate));
        }

        log.Step(Monitor.IsEntered(gate));
        log.Step(count);
    }
}
