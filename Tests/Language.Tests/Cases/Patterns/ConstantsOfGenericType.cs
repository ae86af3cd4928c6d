// patterns over a type parameter
// Expected: suspends
namespace Cases.Patterns.ConstantsOfGenericType;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Describe(log, 5));
        log.Write(Describe(log, "five"));
        log.Write(Describe<object?>(log, null));
    }

    [Goroutine]
    private static string Describe<T>(Log log, T value) => log.Step(value) switch
    {
        int number when log.Step(number) > 3 => $"int {number}",
        string { Length: var length } => $"string {log.Step(length)}",
        null => log.Step("null"),
        _ => "other",
    };
}
