// optional arguments, of goroutine methods too
// Expected: suspends
namespace Cases.Evaluation.OptionalArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Goes(log));
        log.Write(Goes(log, log.Step(5)));
        log.Write(Goes(log, text: log.Step("given")));
    }

    [Goroutine]
    private static string Goes(
        Log log, int number = 3, string text = "default", DayOfWeek day = DayOfWeek.Monday, object? nothing = null) =>
        log.Step($"{number} {text} {day} {nothing is null}");
}
