// `switch` on constants
// Expected: suspends
namespace Cases.Switches.Constants;

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
                    break;
                case 1:
                case 2:
                    log.Step("one or two");
                    break;
                default:
                    log.Step("other");
                    break;
            }
        }
    }
}
