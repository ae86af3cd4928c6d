// object initialisers with values that wait
// Expected: suspends
namespace Cases.Objects.ObjectInitializer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box { Value = log.Step(1), Name = log.Step("outer"), Next = new() { Value = log.Step(2) } };
        log.Write($"{box.Value}{box.Name}{box.Next.Value}");
    }
}

internal sealed class Box
{
    public int Value { get; set; }

    public string? Name { get; init; }

    public Box? Next { get; set; }
}
