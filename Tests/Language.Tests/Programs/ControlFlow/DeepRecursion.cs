// Deep recursion
// Expected: suspends
// Twins: 2
namespace Programs.ControlFlow.DeepRecursion;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Depth(50_000));
    }

    [Goroutine] static int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);
}

// Writes:
// 50000
