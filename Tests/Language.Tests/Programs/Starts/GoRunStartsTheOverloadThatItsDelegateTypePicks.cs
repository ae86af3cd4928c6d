// Go.Run starts the overload that its delegate type picks
// Expected: suspends
// Twins: 8
namespace Programs.Starts.GoRunStartsTheOverloadThatItsDelegateTypePicks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Go.Run(N, 3).Join();
        Go.Run(N, "s").Join();
        Go.Run<object>(N, "t").Join();
        Go.Run<long>(Q, 3).Join();
        Goroutine<object> g = Go.Run<string, object>(Variant, "v");
        Console.WriteLine(g.Join());
        Go.Run<int[]>(Params, [1, 2]).Join();
    }

    [Goroutine] static void N(int x) => Console.WriteLine($"int {x}");
    [Goroutine] static void N(string x) => Console.WriteLine($"string {x}");
    [Goroutine] static void N(object x) => Console.WriteLine($"object {x}");
    [Goroutine] static void Q(long x) => Console.WriteLine($"long {x}");
    [Goroutine] static void Q(int x) => Console.WriteLine($"int {x}");
    [Goroutine] static string Variant(object x) => $"variant {x}";
    [Goroutine] static void Params(params int[] x) => Console.WriteLine(x.Length);
}

// Writes:
// int 3
// string s
// object t
// long 3
// variant v
// 2
