// a recursive local function that waits, with captured variables
// Expected: suspends
namespace Cases.LocalFunctions.WaitingRecursive;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int calls = 0;
        log.Write(Factorial(4));
        log.Step(calls);

        int Factorial(int n)
        {
            calls++;
            return n <= 1 ? 1 : log.Step(n) * Factorial(n - 1);
        }
    }
}
