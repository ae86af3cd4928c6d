// A mutable struct behind an interface is changed in its box
// Expected: compensated
// Twins: 7
namespace Programs.MutableStructs.AMutableStructBehindAnInterfaceIsChangedInItsBox;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        ICounter boxed = new Counter(); boxed.Add(); boxed.Add();
        Console.WriteLine($"{((Counter)boxed).N} {boxed.Read()}");
        var own = new Counter(); own.Add(); Console.WriteLine(own.N);
        Use(boxed); Use(own); Console.WriteLine($"{own.N} {boxed.Read()}"); Generic(own); Generic(boxed);
    }

    partial interface ICounter { [Goroutine] void Add(); [Goroutine] int Read(); }
    partial struct Counter : ICounter
    {
        public int N;
        [Goroutine] public void Add() { Go.Yield(); N++; }
        [Goroutine] public readonly int Read() { Go.Yield(); return N; }
    }
    [Goroutine] static void Use(ICounter counter) { counter.Add(); Console.WriteLine(counter.Read()); }
    [Goroutine] static void Generic<T>(T counter) where T : ICounter
    {
        counter.Add(); counter.Add(); Console.WriteLine(counter.Read());
    }
}

// Writes:
// 2 2
// 1
// 3
// 2
// 1 3
// 3
// 5
