// `??=` on locals, fields, properties and elements
// Expected: suspends
namespace Cases.Assignments.CoalescingAssignment;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? text = log.Step<string?>(null);
        text ??= log.Step("first");
        text ??= log.Step("not evaluated");
        var box = new Box();
        box.Name ??= log.Step("named");
        (box.Next ??= new Box()).Name ??= log.Step("inner");
        var map = new Dictionary<int, string?> { [1] = null };
        map[log.Step(1)] ??= log.Step("element");
        int? number = null;
        int value = number ??= log.Step(5);
        log.Write($"{text} {box.Name} {box.Next.Name} {map[1]} {value}");
    }
}

internal sealed class Box
{
    public string? Name { get; set; }

    public Box? Next;
}
