// Caller information beside out arguments
// Expected: suspends
// Twins: 3
namespace Programs.ByRef.CallerInformationBesideOutArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Where(out string name); Console.WriteLine(name);
        Both(1, out name); Console.WriteLine(name);
    }

    [Goroutine] static void Where(out string name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") =>
        name = Of(caller);
    [Goroutine] static void Both(
        int x, out string name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => name = Of(caller + x);
}

// Writes:
// Run
// Run1
