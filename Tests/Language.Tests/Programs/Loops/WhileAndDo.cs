// While and do
// Expected: suspends
// Twins: 1
namespace Programs.Loops.WhileAndDo;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var n = 0;
        while (log.Step(n, "while ") < 4)
        {
            if (++n == 2)
                continue;
            log.Write($"turn {n}");
        }

        do
        {
            n--;
            if (n == 2)
                continue;
            log.Step(n, "do ");
            if (n == -5)
                break;
        }
        while (log.Step(n > 0, "again "));
    }
}
