// A readonly method of a mutable struct sees what others do to it
// Expected: compensated
// Twins: 5
namespace Programs.ReadOnlyStructs.AReadonlyMethodOfAMutableStructSeesWhatOthersDoToIt;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Counter { N = 1 }; Console.WriteLine(c.Twice(Of(c.N), c.N));
        var captured = new Counter { N = 1 }; Console.WriteLine(captured.After(() => captured.Add(4)));
        Console.WriteLine(c.Outer(() => { }));
        Console.WriteLine(c.Twice(c.Next(), c.N) + " " + c.N);
    }

    partial struct Counter
    {
        public int N;
        public void Add(int by) => N += by;
        [Goroutine] public int Next() { Go.Yield(); return ++N; }
        [Goroutine] public readonly int After(Action change) { Go.Yield(); change(); return N; }
        [Goroutine] public readonly int Twice(int by, int more) { Go.Yield(); return 2 * N + by + more; }
        [Goroutine] public int Outer(Action change) { N++; int n = After(change); N++; return n * 100 + this.Twice(N, 0); }
    }
}

// Writes:
// 4
// 5
// 209
// 16 4
