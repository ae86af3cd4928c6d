// Interpolation
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.Interpolation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var width = 6;
        log.Write($"[{log.Step(1)}|{log.Step("two"),6}|{log.Step(3.14159):0.00}|{log.Step(width) + width,-4:x}]");
        log.Write($"{(log.Step(true) ? $"nested {log.Step("deep")}" : "")}{{{log.Step('c')}}}");
        log.Write($"""
            raw {log.Step("lines")}
            """);
    }
}
