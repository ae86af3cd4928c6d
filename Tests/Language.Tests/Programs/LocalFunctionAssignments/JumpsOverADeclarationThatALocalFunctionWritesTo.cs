// Jumps over a declaration that a local function writes to
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionAssignments.JumpsOverADeclarationThatALocalFunctionWritesTo;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int turn = 0;
        again:
        if (turn++ == 0) goto over;
        int value = 5;
        Console.WriteLine(value);
        goto end;
        over:
        Assign();
        Console.WriteLine(value);
        goto again;
        end:
        Console.WriteLine("end");
        void Assign() { Go.Yield(); value = Of(9); }
    }
}

// Writes:
// 9
// 5
// end
