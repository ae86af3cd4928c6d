// A struct that local functions assign field by field
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionAssignments.AStructThatLocalFunctionsAssignFieldByField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Pair pair;
        First();
        pair.B = Of(2);
        Console.WriteLine(pair.A + pair.B);
        void First() => pair.A = Of(1);
    }
}

struct Pair { public int A, B; }

// Writes:
// 3
