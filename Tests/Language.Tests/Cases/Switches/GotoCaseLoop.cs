// `goto case` that forms a loop
// Expected: suspends
namespace Cases.Switches.GotoCaseLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
        switch (log.Step("start"))
        {
            case "start":
                goto case "turn";
            case "turn":
                log.Step(n++);
                if (n < 3)
                    goto case "turn";
                goto case "end";
            case "end":
                log.Step("end");
                break;
        }
    }
}
