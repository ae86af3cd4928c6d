// static abstract members that are goroutine methods
// Expected: refused
namespace Cases.Generics.StaticAbstractGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Use<Dog>(log));
        log.Step("after");
    }

    [Goroutine]
    private static string Use<T>(Log log)
        where T : IAnimal => T.Sound(log);
}

internal partial interface IAnimal
{
    [Goroutine]
    static abstract string Sound(Log log);
}

internal sealed partial class Dog : IAnimal
{
    [Goroutine]
    public static string Sound(Log log) => log.Step("wuff");
}
