// Calls behind ?.
// Expected: compensated
// Twins: 4
namespace Programs.ByRefDeclarations.CallsBehindConditional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Worker? worker = new(), none = null; int n = 1;
        worker?.Add(ref n); none?.Add(ref n); Console.WriteLine(n);
        Console.WriteLine($"{worker?.Add(ref n)} {none?.Add(ref n)} {n}");
        worker?.Self.Set(out n); Console.WriteLine(n); none?.Self?.Set(out n);
        if (worker?.Set(out int m) == true) Console.WriteLine(m);
        int? x = new Counter { N = 3 }.Self?.Next(); Console.WriteLine(x);
    }

    partial class Worker
    {
        public Worker Self => this;
        [Goroutine] public int Add(ref int n) { Go.Yield(); return n += 10; }
        [Goroutine] public bool Set(out int n) { n = Of(7); return true; }
    }
    partial struct Counter { public int N; public Counter? Self => this; [Goroutine] public int Next() { Go.Yield(); return ++N; } }
}

// Writes:
// 11
// 21  21
// 7
// 7
// 4
