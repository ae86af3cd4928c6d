// verbatim strings, with interpolation over several lines
// Expected: suspends
namespace Cases.Strings.VerbatimStrings;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(@"C:\folder\" + log.Step("file"));
        log.Write($@"a ""quoted"" {
            log.Step("hole over lines")
        }
        second line");
    }
}
