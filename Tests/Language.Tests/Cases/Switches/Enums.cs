// `switch` on an enum
// Expected: suspends
namespace Cases.Switches.Enums;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            switch (log.Step(day))
            {
                case DayOfWeek.Saturday or DayOfWeek.Sunday:
                    log.Step("weekend");
                    continue;
                case DayOfWeek.Monday:
                    log.Step("begin");
                    break;
            }

            log.Step("work");
        }
    }
}
