// `ReadOnlySpan<char>` local in a loop, made again each turn
// Expected: suspends
namespace Cases.ByReference.ReadOnlySpanLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (string line in (string[])["a=1", "b=22"])
        {
            log.Step(line);
            ReadOnlySpan<char> rest = line;
            int at = rest.IndexOf('=');
            int value = int.Parse(rest[(at + 1)..]);
            log.Step(value);
        }
    }
}
