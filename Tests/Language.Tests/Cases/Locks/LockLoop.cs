// loops, `return` and `continue` inside `lock`
// Expected: suspends
namespace Cases.Locks.LockLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        for (int i = 0; i < 3; i++)
        {
            lock (gate)
            {
                for (int j = 0; j < 3; j++)
                {
                    if (j == 1)
                        continue;
                    log.Write((i, j));
                }

                if (i == 2)
                    return;
            }

            log.Step(i);
        }
    }
}
