// `[OverloadResolutionPriority]`
// Expected: suspends
namespace Cases.Attributes.OverloadPriority;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Take(log, "text"));
    }

    [Goroutine]
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    private static string Take(Log log, object o) => log.Step($"object {o}");

    [Goroutine]
    private static string Take(Log log, string s) => log.Step($"string {s}");
}
