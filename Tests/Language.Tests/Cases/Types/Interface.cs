// static goroutine methods of an interface
// Expected: suspends
namespace Cases.Types.Interface;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(ITool.Work(log));
        log.Step("after");
    }
}

internal partial interface ITool
{
    [Goroutine]
    static int Work(Log log) => log.Step(5);
}
