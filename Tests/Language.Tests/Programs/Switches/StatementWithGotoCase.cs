// Statement with goto case
// Expected: suspends
// Twins: 1
namespace Programs.Switches.StatementWithGotoCase;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var i = 0; i < 5; i++)
        {
            switch (log.Step(i))
            {
                case 0:
                    log.Step("zero");
                    goto case 2;
                case 1:
                    break;
                case 2:
                    log.Step("two");
                    goto default;
                case 3 when log.Write3():
                    continue;
                default:
                    log.Step("default");
                    break;
            }

            log.Write($"after {i}");
        }
    }

    private static bool Write3(this Log log)
    {
        log.Write("guard");
        return true;
    }
}
