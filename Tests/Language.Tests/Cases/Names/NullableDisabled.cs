// a file with the nullable context off
// Expected: suspends
#nullable disable

namespace Cases.Names.NullableDisabled;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string text = log.Step<string>(null);
        log.Write(text ?? "null");
        log.Write(Take(log, null) == null);
    }

    [Goroutine]
    private static string Take(Log log, string text) => log.Step(text);
}
