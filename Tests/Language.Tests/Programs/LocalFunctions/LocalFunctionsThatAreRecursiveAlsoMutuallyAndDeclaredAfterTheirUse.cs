// Local functions that are recursive, also mutually, and declared after their use
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctions.LocalFunctionsThatAreRecursiveAlsoMutuallyAndDeclaredAfterTheirUse;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Factorial(5));
        Console.WriteLine(IsEven(7) + " " + IsEven(8));
        Console.WriteLine(Depth(2000));
        int Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
        bool IsEven(int n) => n == 0 || IsOdd(n - 1);
        bool IsOdd(int n) => n != 0 && IsEven(n - 1);
        static int Depth(int n)
        {
            if (n == 0) return 0;
            return Depth(n - 1) + 1;
        }
    }
}

// Writes:
// 120
// False True
// 2000
