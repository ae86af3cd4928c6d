// Starting what is virtual
// Expected: compensated
// Twins: 6
namespace Programs.Dispatch.StartingWhatIsVirtual;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Base @base = new Derived();
        IWork work = new Closed();
        Go.Run(@base.Work, 1).Join();
        Go.Run(work.Work, 2).Join();
        Go.Run(new Closed().Work, 3).Join();
        new Derived().Start();
        GoroutineGen.Sync.WaitGroup group = new();
        group.Go(@base.Rest);
        group.Wait();
        group.Go(((Base)new Closed()).Rest);
        group.Wait();
    }

    partial interface IWork { [Goroutine] void Work(int x); }
    partial class Base : IWork
    {
        [Goroutine] public virtual void Work(int x) => Say($"base {x}");
        [Goroutine] public virtual void Rest() => Say("base rests");
    }
    partial class Derived : Base
    {
        public override void Work(int x) => Say($"derived {x}");
        [Goroutine] public void Start() { Go.Run(base.Work, 4).Join(); Go.Run(Work, 5).Join(); base.Work(6); }
    }
    class Closed : Base
    {
        public override void Work(int x) => Console.WriteLine($"closed {x}");
        public override void Rest() => Console.WriteLine("closed rests");
    }
}

// Writes:
// <derived 1>
// closed 2
// closed 3
// <base 4>
// <derived 5>
// <base 6>
// <base rests>
// closed rests
