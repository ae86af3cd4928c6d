// several labels, jumps in both directions
// Expected: suspends
namespace Cases.Jumps.GotoIntoSameBlock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int state = 0;
    start:
        switch (log.Step(state))
        {
            case 0:
                state = 2;
                goto start;
            case 1:
                goto end;
            default:
                goto middle;
        }

    middle:
        log.Step("middle");
        state = 1;
        goto start;
    end:
        log.Step("end");
    }
}
