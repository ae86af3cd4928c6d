// The twin of the overload that the original calls
// Expected: suspends
// Twins: 9
namespace Programs.Declarations.TheTwinOfTheOverloadThatTheOriginalCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(M(1) + M((short)1) + M(1L) + M(null) + M("s"));
        Console.WriteLine(new Derived().N(1) + ((Base)new Derived()).N(1));
        Console.WriteLine(P() + P(1) + P(1, 2) + P([1]));
        Console.WriteLine(Q(1) + Q("a") + Q<string>("b"));
    }

    [Goroutine] static string M(int x) => "int ";
    static string M(long x) => "long ";
    [Goroutine] static string M(object? x) => "object ";
    static string M(string x) => "string ";

    partial class Base { [Goroutine] public string N(int x) => "base "; }
    partial class Derived : Base { [Goroutine] public string N(long x) => "derived "; }

    [Goroutine] static string P(params int[] x) => $"params {x.Length} ";
    [Goroutine] static string P(int x) => "one ";

    [Goroutine] static string Q<T>(T x) => "generic ";
    [Goroutine] static string Q(int x) => "int ";
}

// Writes:
// int int long string string 
// derived base 
// params 0 one params 2 params 1 
// int generic generic 
