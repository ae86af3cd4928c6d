// compound assignment of fields of classes and structs
// Expected: suspends
namespace Cases.Assignments.CompoundField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box { Value = log.Step(1) };
        box.Value += log.Step(2);
        box.Inner.Value += log.Step(3);
        box.Inner.Value++;
        Box.Shared += log.Step(4);
        log.Write($"{box.Value} {box.Inner.Value} {Box.Shared}");
        Box.Shared = 0;
    }
}

internal sealed class Box
{
    public static int Shared;
    public int Value;
    public Inner Inner;
}

internal struct Inner
{
    public int Value;
}
