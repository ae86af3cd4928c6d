// a goroutine method of a file-local type
// Expected: refused
namespace Cases.Types.FileLocalContainer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Run2(log));
        log.Step("after");
    }

    private static int Run2(Log log) => Helper.Work(log);
}

file static partial class Helper
{
    [Goroutine]
    public static int Work(Log log) => log.Step(5);
}
