// extension operators (C# 14)
// Expected: suspends
namespace Cases.Operators.ExtensionOperators;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] sum = new[] { log.Step(1), 2 } + new[] { log.Step(3), 4 };
        log.Step(string.Join(',', sum));
    }
}

internal static class ArrayExtensions
{
    extension(int[])
    {
        public static int[] operator +(int[] left, int[] right) => [.. left.Zip(right, (a, b) => a + b)];
    }
}
