// static abstract members, which a goroutine method calls
// Expected: suspends
namespace Cases.Generics.StaticAbstract;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Describe<Dog>(log));
    }

    [Goroutine]
    private static string Describe<T>(Log log)
        where T : IAnimal => log.Step(T.Name) + T.Sound(log.Step(2));
}

internal interface IAnimal
{
    static abstract string Name { get; }

    static virtual string Sound(int times) => string.Concat(Enumerable.Repeat("?", times));
}

internal sealed class Dog : IAnimal
{
    public static string Name => "dog";

    public static string Sound(int times) => string.Concat(Enumerable.Repeat("wuff", times));
}
