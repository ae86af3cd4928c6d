// compound assignment reads its left side before the wait
// Expected: suspends
namespace Cases.Assignments.CompoundReadsFirst;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int x = 1;
        x += Change(log, 10, () => x = 100);
        log.Step(x);
        int[] a = [1, 2];
        int i = 0;
        a[i] += Change(log, 5, () => { i = 1; a[0] = 50; });
        log.Step(string.Join(',', a));
    }

    [Goroutine]
    private static int Change(Log log, int value, Action change)
    {
        change();
        return log.Step(value);
    }
}
