// `__arglist`
// Expected: refused
namespace Cases.Methods.Varargs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        if (log.Entries.Count > 100)
            Never(log);
        log.Step("after");
    }

    // Not every platform can make such a call.
    private static void Never(Log log) => Count(log, __arglist(1, "two"));

    [Goroutine]
    private static void Count(Log log, __arglist) => log.Step(new ArgIterator(__arglist).GetRemainingCount());
}
