// overloads of which only some are goroutine methods
// Expected: suspends
namespace Cases.Methods.OverloadsMixed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Take(log, 1));
        log.Write(Take(log, "text"));
        log.Step("after");
    }

    [Goroutine]
    private static string Take(Log log, int n) => log.Step($"int {n}");

    private static string Take(Log log, string s)
    {
        log.Write("ordinary");
        return s;
    }
}
