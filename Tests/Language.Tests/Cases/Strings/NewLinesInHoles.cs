// line breaks inside holes
// Expected: suspends
namespace Cases.Strings.NewLinesInHoles;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write($"{log.Step(1)
            + log.Step(2)} and {
            log
                .Step("spread")
                .Length}");
    }
}
