// a type in one that is not partial
// Expected: refused
namespace Cases.Types.OuterNotPartial;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Outer.Inner.Work(log));
        log.Step("after");
    }
}

internal static class Outer
{
    internal static partial class Inner
    {
        [Goroutine]
        public static int Work(Log log) => log.Step(5);
    }
}
