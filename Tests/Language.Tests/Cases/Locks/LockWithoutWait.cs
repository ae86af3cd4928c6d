// `lock` without a wait inside
// Expected: suspends
namespace Cases.Locks.LockWithoutWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        var modern = new Lock();
        int total = 0;
        for (int i = 0; i < 3; i++)
        {
            lock (gate)
                total += i;
            lock (modern)
            {
                total += 10;
            }

            log.Step(total);
        }
    }
}
