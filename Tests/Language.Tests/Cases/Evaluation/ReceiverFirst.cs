// the receiver of a call before its arguments
// Expected: suspends
namespace Cases.Evaluation.ReceiverFirst;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box("first");
        log.Write(box.Join(Change(log, () => box = new Box("second"))));
        log.Write(Get(log, box).Join(log.Step("argument")));
    }

    [Goroutine]
    private static string Change(Log log, Action change)
    {
        change();
        return log.Step("changed");
    }

    [Goroutine]
    private static Box Get(Log log, Box box)
    {
        log.Step("receiver");
        return box;
    }
}

internal sealed class Box(string name)
{
    public string Join(string text) => $"{name} {text}";
}
