// nullable contexts that change within the file
// Expected: suspends
namespace Cases.Names.NullableMixed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Plain(log, null!) is null);
        log.Write(Annotated(log, null) ?? "null");
    }

#nullable disable
    [Goroutine]
    private static string Plain(Log log, string text)
    {
        string copy = text;
#nullable restore
        string? other = log.Step<string?>(copy);
        return other!;
    }

#nullable enable annotations
    [Goroutine]
    private static string? Annotated(Log log, string? text) => log.Step(text);
#nullable restore
}
