// Tuples are assigned at once
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.TuplesAreAssignedAtOnce;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] a = [1, 2];
        (a[Of(0)], a[Of(1)]) = (a[1], Of(a[0]));
        var (x, (y, _)) = (Of(3), (Of(4), Of(5)));
        Console.WriteLine($"{a[0]} {a[1]} {x} {y}");
    }
}

// Writes:
// 2 1 3 4
