// covariant return types
// Expected: suspends
namespace Cases.Dispatch.CovariantReturn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Animal animal = new Dog();
        log.Write(animal.Self(log).Name);
        log.Write(new Dog().Self(log).Bark);
        log.Step("after");
    }
}

internal partial class Animal
{
    public virtual string Name => "animal";

    [Goroutine]
    public virtual Animal Self(Log log)
    {
        log.Step("animal");
        return this;
    }
}

internal sealed partial class Dog : Animal
{
    public override string Name => "dog";

    public string Bark => "wuff";

    [Goroutine]
    public override Dog Self(Log log)
    {
        log.Step("dog");
        return this;
    }
}
