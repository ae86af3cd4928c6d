// Results and parameters of many types
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionPlaces.ResultsAndParametersOfManyTypes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        const int K = 3;
        Console.WriteLine(A() + A(1) + A(y: 2, x: 3));
        Console.WriteLine(B([1, 2], "x", 'c', null, default));
        Console.WriteLine(C(1, 2, 3) + C());
        Console.WriteLine(D(4).GetType().Name);
        var (p, q) = E(5);
        Console.WriteLine(p + q + E(6).First);
        Console.WriteLine(F<string>(null)?.Length ?? 7);
        Console.WriteLine(H(DayOfWeek.Friday));
        _ = I(1);
        int A(int x = K, int y = K * 2) => Of(x * y);
        string B(int[] a, string? s, char c, int? n, Dictionary<string, List<int>>? d) { Go.Yield(); return $"{a.Length}{s}{c}{n}{d}"; }
        int C(params IEnumerable<int> xs) => Of(xs.Sum());
        dynamic D(dynamic d) { Go.Yield(); return d; }
        (int First, int Second) E(int x) { Go.Yield(); return (x, x + 1); }
        T? F<T>(T? x) where T : class { Go.Yield(); return x; }
        string H(DayOfWeek d = DayOfWeek.Monday, decimal m = 1.5m) { Go.Yield(); return $"{d} {m}"; }
        int I(int _) { Go.Yield(); return _; }
    }
}

// Writes:
// 30
// 2xc
// 6
// Int32
// 17
// 7
// Friday 1.5
