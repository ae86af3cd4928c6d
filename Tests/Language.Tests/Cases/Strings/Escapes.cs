// escapes and unusual characters
// Expected: suspends
namespace Cases.Strings.Escapes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("tab\t quote\" \\ \u00e9 \x41 \e[0m \U0001F600");
        log.Step('\'');
        log.Step("a\0b".Length);
    }
}
