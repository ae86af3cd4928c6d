// Locks and wait groups
// Expected: suspends
// Twins: 1
using System.Threading.Channels;

using Sync = GoroutineGen.Sync;

namespace Programs.Concurrency.LocksAndWaitGroups;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var mutex = new Sync.Mutex();
        var group = new Sync.WaitGroup();
        var total = 0;
        for (var i = 1; i <= 10; i++)
        {
            group.Add(1);
            var n = i;
            Go.Run(() =>
            {
                using (mutex.Acquire())
                {
                    var read = total;
                    Go.Yield();
                    total = read + n;
                }

                mutex.Lock();
                try
                {
                    total += 100;
                }
                finally
                {
                    mutex.Unlock();
                    group.Done();
                }
            });
        }

        group.Wait();
        log.Step(total);
        log.Step(mutex.TryLock());
    }
}
