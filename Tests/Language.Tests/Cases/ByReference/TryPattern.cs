// a goroutine method of the `Try` pattern, in conditions
// Expected: suspends
namespace Cases.ByReference.TryPattern;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if (TryGet(log, 1, out string? found))
            log.Step(found);
        if (!TryGet(log, 0, out string? missing) && log.Step(missing is null))
            log.Step("missing");
        while (TryGet(log, 2, out var text))
        {
            log.Step(text);
            break;
        }
    }

    [Goroutine]
    private static bool TryGet(Log log, int key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        value = log.Step(key) > 0 ? log.Step($"value {key}") : null;
        return value is not null;
    }
}
