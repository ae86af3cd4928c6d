// `is` with declaration patterns on a value that waits
// Expected: suspends
namespace Cases.Patterns.IsPattern;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if (log.Step((object)"text") is string { Length: > 2 } text && log.Step(text.Length) is var length)
            log.Step($"{text} {length}");
        if (log.Step((object)1) is not int number)
            return;
        log.Step(number);
    }
}
