// Checked arithmetic
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.CheckedArithmetic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try { Console.WriteLine(checked(Of(int.MaxValue) + Of(1))); }
        catch (OverflowException) { Console.WriteLine("overflow"); }
        Console.WriteLine(unchecked((byte)(Of(255) + Of(2))));
    }
}

// Writes:
// overflow
// 1
