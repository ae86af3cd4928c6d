// `foreach` over a string
// Expected: suspends
namespace Cases.Foreach.String;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (char c in log.Step("abc"))
            log.Step(c);
    }
}
