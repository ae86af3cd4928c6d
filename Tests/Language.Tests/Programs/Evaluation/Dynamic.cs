// Dynamic
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.Dynamic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        dynamic d = Of<object>(20);
        Console.WriteLine(d + Of(1));
    }
}

// Writes:
// 21
