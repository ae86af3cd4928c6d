// A readonly method sees what happens to its box
// Expected: refused
// Twins: 7
namespace Programs.ReadOnlyStructs.AReadonlyMethodSeesWhatHappensToItsBox;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IReader boxed = new Counter { N = 1 };
        Console.WriteLine(boxed.Read(boxed)); Use(boxed); Generic(new Counter { N = 3 });
        IReader whole = new Whole(), other = new Explicit(); Use(whole); Use(other); Console.WriteLine(new Counter { N = 7 });
        var c = new Counter { N = 8 }; Console.WriteLine(c.ToString());
    }

    partial interface IReader { void Add(); [Goroutine] int Read(IReader self); }
    partial struct Counter : IReader
    {
        public int N;
        public void Add() => N += 10;
        [Goroutine] public readonly override string ToString() { Go.Yield(); return $"<{N}>"; }
        [Goroutine] public readonly int Read(IReader self) { Go.Yield(); self.Add(); return N; }
    }
    partial struct Explicit : IReader
    {
        int _n;
        public void Add() => _n += 10;
        readonly int IReader.Read(IReader self) { Go.Yield(); self.Add(); return _n; }
    }
    readonly partial struct Whole : IReader
    {
        public void Add() { }
        [Goroutine] public int Read(IReader self) { Go.Yield(); self.Add(); return 5; }
    }
    [Goroutine] static void Use(IReader reader) => Console.WriteLine(reader.Read(reader));
    [Goroutine] static void Generic<T>(T reader) where T : IReader => Console.WriteLine(reader.Read(reader));
}

// Writes:
// 11
// 21
// 3
// 5
// 10
// <7>
// <8>
