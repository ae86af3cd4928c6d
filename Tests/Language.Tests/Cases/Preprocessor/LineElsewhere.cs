// `#line` of the user in another method of the file
// Expected: suspends
namespace Cases.Preprocessor.LineElsewhere;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Work(log));
    }

    [Goroutine]
    private static int Work(Log log) => log.Step(1);

#line 300 "Other.cs"
    private static int Elsewhere() => 1;
#line default
}
