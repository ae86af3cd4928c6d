// prefix and postfix increments among waits
// Expected: suspends
namespace Cases.Assignments.IncrementDecrement;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int i = log.Step(0);
        int[] a = new int[4];
        a[i++] = log.Step(i) + (a[i++] = log.Step(i));
        a[++i - 1] = i-- + log.Step(1);
        log.Write($"{i} {string.Join(',', a)}");
    }
}
