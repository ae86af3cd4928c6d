// nullability attributes
// Expected: suspends
namespace Cases.Attributes.Nullability;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? text = log.Step<string?>("x");
        if (IsGiven(log, text))
            log.Write(text.Length);
        log.Write(NotNull(log, null));
    }

    [Goroutine]
    private static bool IsGiven(Log log, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) => log.Step(text) is not null;

    [Goroutine]
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? NotNull(Log log, string? text) => log.Step(text ?? "null");
}
