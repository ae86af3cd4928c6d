// array, index and value are evaluated in order
// Expected: suspends
namespace Cases.Evaluation.ArrayAssignment;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] a = [0, 0];
        int[] p = a;
        p[0] = (p = [7, 7, 7])[log.Step(2)];
        log.Write($"{string.Join(',', a)} {string.Join(',', p)}");
        try
        {
            a[log.Step(5)] = log.Step(1);
        }
        catch (IndexOutOfRangeException)
        {
            log.Step("after both");
        }
    }
}
