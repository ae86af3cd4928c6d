// Caller information names the original
// Expected: suspends
// Twins: 1
using System.Runtime.CompilerServices;

namespace Programs.Functions.CallerInformationNamesTheOriginal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Where());
        log.Write(Where(log.Step(1) + 1));
        log.Write(nameof(Run));
    }

    private static string Where(
        int value = 0,
        [CallerMemberName] string member = "",
        [CallerLineNumber] int line = 0,
        [CallerArgumentExpression(nameof(value))] string expression = "") =>
        $"{member}:{line} {expression} = {value}";
}
