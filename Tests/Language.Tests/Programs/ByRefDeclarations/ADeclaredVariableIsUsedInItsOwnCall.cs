// A declared variable is used in its own call
// Expected: compensated
// Twins: 2
namespace Programs.ByRefDeclarations.ADeclaredVariableIsUsedInItsOwnCall;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Set(out int y, y = 3); Console.WriteLine(y);
        Set(out int z, Of(z = 4)); Console.WriteLine(z);
    }

    [Goroutine] static void Set(out int a, int b) { Go.Yield(); a = b * 2; }
}

// Writes:
// 6
// 8
