// Query over what a call gives
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.QueryOverWhatACallGives;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine((from x in Of(new[] { 1, 2, 3 }) where x > 1 select x * 2).Sum());
    }
}

// Writes:
// 10
