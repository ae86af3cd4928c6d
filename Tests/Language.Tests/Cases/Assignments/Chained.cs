// chained assignment
// Expected: suspends
namespace Cases.Assignments.Chained;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a, b;
        a = b = log.Step(4);
        int[] array = new int[2];
        array[log.Step(0)] = array[log.Step(1)] = a = log.Step(7);
        log.Write($"{a} {b} {string.Join(',', array)}");
    }
}
