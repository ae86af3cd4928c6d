// Guards of switch cases
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.GuardsOfSwitchCases;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (object? o in new object?[] { 1, 20, "text", null, 2.5 })
        {
            switch (o)
            {
                case int n when Of(n) > 10: Console.WriteLine($"large {n}"); break;
                case int n: Console.WriteLine($"small {Of(n)}"); goto case null;
                case string { Length: var length } when Of(length) == 4: Console.WriteLine("four"); break;
                case null: Console.WriteLine("null"); break;
                default: goto case "default";
                case "default": Console.WriteLine(Of("other")); break;
            }
        }
    }
}

// Writes:
// small 1
// null
// large 20
// four
// null
// other
