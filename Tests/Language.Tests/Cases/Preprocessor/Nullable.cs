// `#nullable` in a body
// Expected: suspends
namespace Cases.Preprocessor.Nullable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#nullable disable
        string text = log.Step<string>(null);
#nullable restore
        string? other = log.Step<string?>(text);
#nullable enable
        log.Write(other ?? "null");
#nullable restore
    }
}
