// Methods of a struct change it
// Expected: compensated
// Twins: 5
namespace Programs.MutableStructs.MethodsOfAStructChangeIt;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Counter { N = 1 };
        c.Add(2); Console.WriteLine(c.Twice() + c.N);
        var copy = c; copy.Add(100); Console.WriteLine($"{c.N} {copy.N}");
        Console.WriteLine(new Counter { N = 5 }.Twice() + Make().Twice());
        c.Reset(); Console.WriteLine(c.N);
        c.Both(ref copy.N); Console.WriteLine($"{c.N} {copy.N}");
    }

    static Counter Make() => new() { N = 7 };
    partial struct Counter
    {
        public int N;
        [Goroutine] public void Add(int by) { N += Of(by); }
        [Goroutine] public int Twice() { Add(N); this.Add(0); return N; }
        [Goroutine] public void Reset() { Go.Yield(); this = new Counter { N = -1 }; N--; }
        [Goroutine] public void Both(ref int other) { N++; Go.Yield(); other += N; Move(ref N, 10); Move(ref this.N, 20); }
        static void Move(ref int n, int by) => n += by;
    }
}

// Writes:
// 12
// 6 106
// 24
// -2
// 29 105
