// `goto case` and `goto default`
// Expected: suspends
namespace Cases.Switches.GotoCase;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 4; i++)
        {
            switch (log.Step(i))
            {
                case 0:
                    log.Step("zero");
                    goto case 2;
                case 1:
                    goto default;
                case 2:
                    log.Step("two");
                    goto default;
                default:
                    log.Step("default");
                    break;
            }
        }
    }
}
