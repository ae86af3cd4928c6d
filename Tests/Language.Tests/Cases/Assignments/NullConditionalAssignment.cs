// null-conditional assignment (C# 14)
// Expected: suspends
namespace Cases.Assignments.NullConditionalAssignment;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Box? box = log.Step<Box?>(new Box());
        box?.Value = log.Step(5);
        box?.Value += log.Step(2);
        Box? none = log.Step<Box?>(null);
        none?.Value = log.Step(100);
        log.Write($"{box?.Value} {none is null}");
    }
}

internal sealed class Box
{
    public int Value { get; set; }
}
