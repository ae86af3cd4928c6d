// methods of records, with inheritance
// Expected: suspends
namespace Cases.Types.RecordClass;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Animal animal = new Dog("rex", 3);
        log.Write(animal.Describe(log));
        log.Write(((Dog)animal with { Age = 4 }).Years(log));
    }
}

internal partial record Animal(string Name)
{
    [Goroutine]
    public string Describe(Log log) => log.Step(Name) + this;
}

internal sealed partial record Dog(string Name, int Age) : Animal(Name)
{
    [Goroutine]
    public int Years(Log log) => log.Step(Age) * 7;
}
