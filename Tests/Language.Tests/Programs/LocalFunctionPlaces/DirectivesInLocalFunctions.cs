// Directives in local functions
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionPlaces.DirectivesInLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(L(1));
        int L(
#if NEVER
            int z,
#endif
            int x)
        {
#if !NEVER
            Go.Yield();
#else
            return 2;
#endif
#pragma warning disable CS0168
            int unused;
#pragma warning restore
#nullable disable
            string s = null;
#nullable restore
#region r
            return x;
#endregion
        }
    }
}

// Writes:
// 1
