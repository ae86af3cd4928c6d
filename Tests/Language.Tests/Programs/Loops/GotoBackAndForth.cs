// Goto back and forth
// Expected: suspends
// Twins: 1
namespace Programs.Loops.GotoBackAndForth;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var n = 0;
    again:
        log.Step(n);
        if (++n < 3)
            goto again;
        if (n == 3)
            goto skip;
        log.Step("not reached");
    skip:
        {
            n += 10;
            if (n < 40)
                goto again;
        }
    }
}
