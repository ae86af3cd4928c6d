// Covariant results
// Expected: compensated
// Twins: 4
namespace Programs.Dispatch.CovariantResults;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Animal animal = new Dog();
        Dog dog = new Puppy();
        Console.WriteLine(animal.Child(1).Name + dog.Child(2).Name + new Puppy().Child(3).Tail + new Animal().Child(0).Name);
        Console.WriteLine(Go.Run(dog.Child, 4).Join().Tail);
    }

    partial class Animal
    {
        public string Name = "animal ";
        [Goroutine] public virtual Animal Child(int x) => Of(new Animal());
    }

    partial class Dog : Animal
    {
        public string Tail = "tail ";
        public override Dog Child(int x)
        {
            if (x > 1) return new() { Name = $"dog {Of(x)} " };
            return base.Child(x) is Dog dog ? dog : x > 0 ? new() { Name = "first " } : null!;
        }
    }

    partial class Puppy : Dog
    {
        public override Puppy Child(int x) => Of(x) > 2 ? new() { Tail = "puppy " } : new() { Name = "young " };
    }
}

// Writes:
// first young puppy animal 
// puppy 
