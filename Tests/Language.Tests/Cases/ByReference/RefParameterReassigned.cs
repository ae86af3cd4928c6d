// a `ref` parameter that is made to refer to something else
// Expected: refused
namespace Cases.ByReference.RefParameterReassigned;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int value = 1;
        int[] others = [10];
        Work(log, ref value, others);
        log.Write($"{value} {others[0]}");
    }

    [Goroutine]
    private static void Work(Log log, ref int value, int[] others)
    {
        value += log.Step(1);
        value = ref others[0];
        value += log.Step(2);
    }
}
