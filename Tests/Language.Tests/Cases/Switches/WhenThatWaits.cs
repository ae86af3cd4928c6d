// `when` clauses that wait
// Expected: suspends
namespace Cases.Switches.WhenThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            switch (log.Step(i))
            {
                case 1 when log.Step(false):
                    log.Step("never");
                    break;
                case 1 when log.Step(true):
                    log.Step("second");
                    break;
                default:
                    log.Step("default");
                    break;
            }
        }
    }
}
