// interpolated strings with alignment and format
// Expected: suspends
namespace Cases.Strings.Interpolation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int width = 6;
        log.Write($"[{log.Step(1)}|{log.Step("two"),6}|{log.Step(255):x4}|{log.Step(width) + width,-4:x}]");
        log.Write($"{(log.Step(true) ? $"nested {log.Step("deep")}" : "")}{{{log.Step('c')}}}");
    }
}
