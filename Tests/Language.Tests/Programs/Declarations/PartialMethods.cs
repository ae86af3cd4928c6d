// Partial methods
// Expected: suspends
// Twins: 2
namespace Programs.Declarations.PartialMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Partly(2);
    }

    [Goroutine]
    static partial void Partly(int times);

    static partial void Partly(int times)
    {
        while (times-- > 0) Console.WriteLine(Of(times));
    }
}

// Writes:
// 1
// 0
