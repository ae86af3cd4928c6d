// `FormattableString` and `IFormattable`
// Expected: suspends
namespace Cases.Strings.Formattables;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        FormattableString text = $"{log.Step(1)} and {log.Step("two")}";
        log.Write($"{text.Format} {text.ArgumentCount}");
        log.Write(FormattableString.Invariant($"{log.Step(1.5)}"));
    }
}
