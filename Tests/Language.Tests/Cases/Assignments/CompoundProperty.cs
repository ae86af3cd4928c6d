// compound assignment of properties, with accessors that tell
// Expected: suspends
namespace Cases.Assignments.CompoundProperty;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box(log);
        box.Value += log.Step(2);
        box.Value++;
        --box.Value;
        log.Write(box.Value *= log.Step(3));
    }
}

internal sealed class Box(Log log)
{
    public int Value
    {
        get
        {
            log.Write("get");
            return field;
        }

        set
        {
            log.Write($"set {value}");
            field = value;
        }
    }
}
