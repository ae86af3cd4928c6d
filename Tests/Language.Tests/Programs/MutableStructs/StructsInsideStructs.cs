// Structs inside structs
// Expected: compensated
// Twins: 7
namespace Programs.MutableStructs.StructsInsideStructs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var o = new Outer();
        o.In.Add(1); o.In.Deep.Add(5); o.Work();
        Console.WriteLine($"{o.In.N} {o.In.Deep.N} {o.N}");
        Bump(ref o.In.N); Bump(ref o.In.Deep.N); var t = (X: 1, Y: new Inner()); Bump(ref t.X); t.Y.Add(3);
        Console.WriteLine($"{o.In.N} {o.In.Deep.N} {t.X} {t.Y.N}");
        o.Alias(ref o.In.N); Console.WriteLine(o.In.N);
        o.In.Take(ref o.N); o.In.Take(ref o.In.N); Console.WriteLine($"{o.In.N} {o.N}");
    }

    [Goroutine] static void Bump(ref int n) { Go.Yield(); n += 1000; }
    partial struct Outer
    {
        public Inner In; public int N;
        [Goroutine] public void Work()
        {
            In.Add(10); this.In.Deep.Add(50); Bump(ref N); Bump(ref In.N); Alias(ref In.N); In.Take(ref N);
        }
        [Goroutine] public void Alias(ref int n) { n++; Go.Yield(); In.N *= 2; n++; }
    }
    partial struct Inner
    {
        public int N; public Leaf Deep;
        [Goroutine] public void Add(int by) { N += Of(by); }
        [Goroutine] public void Take(ref int n) { N++; Go.Yield(); n += N; N++; n++; }
    }
    partial struct Leaf { public int N; [Goroutine] public void Add(int by) => N += Of(by); }
}

// Writes:
// 2027 55 3027
// 3027 1055 1001 3
// 6057
// 12122 9086
