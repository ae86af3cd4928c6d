// Nullable values, arrays and strings by reference
// Expected: suspends
// Twins: 2
namespace Programs.ByRef.NullableValuesArraysAndStringsByReference;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int? n = null; string? s = null; int[]? xs = null; object box = 1;
        Init(ref n, ref s, ref xs, ref box); Init(ref n, ref s, ref xs, ref box);
        Console.WriteLine($"{n} {s} {xs!.Length} {box}");
    }

    [Goroutine]
    static void Init(ref int? n, ref string? s, ref int[]? xs, ref object box)
    {
        n ??= Of(1); n++; s ??= Of("s"); s += n; xs ??= new int[Of(3)]; xs[0]++; Array.Resize(ref xs, xs.Length + Of(1));
        Go.Yield(); box = box is int i ? i + 1 : -1;
    }
}

// Writes:
// 3 s23 5 3
