// caller information in a goroutine method's own parameters
// Expected: suspends
namespace Cases.CallerInfo.GoroutineMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Tell(log);
        Tell(log, log.Step(2) + 1);
    }

    [Goroutine]
    private static void Tell(
        Log log,
        int value = 0,
        [System.Runtime.CompilerServices.CallerMemberName] string member = "",
        [System.Runtime.CompilerServices.CallerLineNumber] int line = 0,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string text = "") =>
        log.Step($"{member} {line} {text} {value}");
}
