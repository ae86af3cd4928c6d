// Throw expressions
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.ThrowExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? none = Of<string?>(null);
        try { Console.WriteLine(none ?? throw new ArgumentException(Of("thrown"))); }
        catch (ArgumentException e) { Console.WriteLine(e.Message); }
    }
}

// Writes:
// thrown
