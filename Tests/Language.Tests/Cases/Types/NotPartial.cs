// a type that is not partial
// Expected: refused
namespace Cases.Types.NotPartial;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Fixed.Work(log));
        log.Step("after");
    }
}

internal static class Fixed
{
    [Goroutine]
    public static int Work(Log log) => log.Step(5);
}
