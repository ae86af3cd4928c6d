// Local functions that wait, called as statements and as values
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctions.LocalFunctionsThatWaitCalledAsStatementsAndAsValues;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int calls = 0;
        Print("a");
        Console.WriteLine(Twice(2) + Twice(Twice(3)));
        Console.WriteLine($"{Twice(5):D3} {calls}");
        if (Twice(1) is 2 and var two) Print(two.ToString());
        static void Print(string text) => Say(text);
        int Twice(int x)
        {
            calls++;
            return Of(x) * 2;
        }
    }
}

// Writes:
// <a>
// 16
// 010 4
// <2>
