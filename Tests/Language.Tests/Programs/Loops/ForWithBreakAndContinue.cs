// For with break and continue
// Expected: suspends
// Twins: 1
namespace Programs.Loops.ForWithBreakAndContinue;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var i = 0; i < 10; i++)
        {
            if (i % 3 == 1)
                continue;
            if (i == 7)
                break;
            log.Step(i);
        }

        for (int up = log.Step(0, "init "), down = 5; log.Step(up < down, "test "); up += log.Step(1, "next "), down--)
            log.Write($"{up} {down}");
        for (; ; )
            break;
    }
}
