// `[MethodImpl]` options
// Expected: suspends
namespace Cases.Attributes.MethodImpl;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Inlined(log) + Kept(log));
    }

    [Goroutine]
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static int Inlined(Log log) => log.Step(1);

    [Goroutine]
    [System.Runtime.CompilerServices.MethodImpl(
        System.Runtime.CompilerServices.MethodImplOptions.NoInlining
        | System.Runtime.CompilerServices.MethodImplOptions.NoOptimization)]
    private static int Kept(Log log) => log.Step(2);
}
