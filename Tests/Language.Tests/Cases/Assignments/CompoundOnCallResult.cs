// compound assignment through the result of a call that waits
// Expected: suspends
namespace Cases.Assignments.CompoundOnCallResult;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box();
        Get(log, box).Value += log.Step(5);
        Get(log, box).Value++;
        Get(log, box)[log.Step(0)] = log.Step(9);
        log.Write(box.Value + box[0]);
    }

    [Goroutine]
    private static Box Get(Log log, Box box)
    {
        log.Step("get");
        return box;
    }
}

internal sealed class Box
{
    private readonly int[] _items = new int[1];

    public int Value { get; set; }

    public int this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }
}
