// Default, named and params arguments of local functions, in order
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctions.DefaultNamedAndParamsArgumentsOfLocalFunctionsInOrder;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(F(Say(1)));
        Console.WriteLine(F(b: Say(2), a: Say(3)));
        Console.WriteLine(Sum(Say(4), Say(5), Say(6)));
        Console.WriteLine(Sum());
        Console.WriteLine(Named());
        Console.WriteLine(Described(Of(1) + 2));
        string F(int a, int b = 7, string? c = null) => $"{Of(a)} {b} {c ?? "none"}";
        int Sum(params int[] values) => values.Sum() + Of(0);
        string Named([System.Runtime.CompilerServices.CallerMemberName] string name = "") => Of(name);
        string Described(int x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string text = "") => Of(text);
    }
}

// Writes:
// <1>
// 1 7 none
// <2>
// <3>
// 3 2 none
// <4>
// <5>
// <6>
// 15
// 0
// Run
// Of(1) + 2
