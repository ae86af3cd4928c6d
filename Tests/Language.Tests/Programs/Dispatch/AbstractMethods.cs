// Abstract methods
// Expected: suspends
// Twins: 9
namespace Programs.Dispatch.AbstractMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Walker[] walkers = [new Quick(), new Slow(), new Still()];
        foreach (Walker walker in walkers) Console.WriteLine(walker.Walk(Of(2)));
    }

    abstract partial class Walker
    {
        [Goroutine]
        public string Walk(int steps)
        {
            string way = "";
            for (int i = 0; i < steps; i++) way += Step(i);
            Halt();
            return way;
        }

        [Goroutine] protected abstract string Step(int i);
        [Goroutine] protected abstract void Halt();
    }

    partial class Quick : Walker
    {
        protected override string Step(int i) => Of($"quick {i} ");
        protected override void Halt() => Say("halt");
    }

    class Slow : Walker
    {
        protected override string Step(int i) => $"slow {i} ";
        protected override void Halt() => Console.WriteLine("slow halt");
    }

    abstract partial class Idle : Walker { protected abstract override string Step(int i); }

    partial class Still : Idle
    {
        protected override string Step(int i) => Of("-");
        protected override void Halt() { }
    }
}

// Writes:
// <halt>
// quick 0 quick 1 
// slow halt
// slow 0 slow 1 
// --
