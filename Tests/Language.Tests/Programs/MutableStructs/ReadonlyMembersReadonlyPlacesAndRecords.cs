// Readonly members, readonly places and records
// Expected: compensated
// Twins: 7
namespace Programs.MutableStructs.ReadonlyMembersReadonlyPlacesAndRecords;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var p = new Point(1, 2) { Z = 3 };
        p.Move(10); Console.WriteLine(p);
        Console.WriteLine($"{p.Sum()} {_fixed.Step()} {_fixed.Step()} {_fixed.N} {p.Peek()} {p.Z}");
        using (var door = new Door()) { door.Open(); door.Open(); }
    }

    static readonly Counter _fixed = new() { N = 5 };
    partial struct Counter { public int N; [Goroutine] public int Step() { Go.Yield(); return ++N; } }
    partial struct Door : IDisposable
    {
        public int N;
        [Goroutine] public void Open() { N += Of(1); }
        public void Dispose() => Console.WriteLine($"door {N}");
    }
    partial record struct Point(int X, int Y)
    {
        public int Z { get; set; }
        [Goroutine] public void Move(int by) { X += Of(by); Y++; Z--; }
        [Goroutine] public readonly int Sum() => Of(X + Y + Z);
        [Goroutine] public int Bump() { Go.Yield(); return ++Z; }
        [Goroutine] public readonly int Peek() => Bump() + Bump() + Z;
    }
}

// Writes:
// Point { X = 11, Y = 3, Z = 2 }
// 16 6 6 5 8 2
// door 2
