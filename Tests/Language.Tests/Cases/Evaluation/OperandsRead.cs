// an operand that is read before the wait in the other one changes it
// Expected: suspends
namespace Cases.Evaluation.OperandsRead;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1;
        log.Write(n + Change(log, () => n = 100) + n);
        var box = new Box { Value = 2 };
        log.Write(box.Value * Change(log, () => box.Value = 50) + box.Value);
        Box other = box;
        log.Write(other.Value + Change(log, () => other = new Box { Value = 9 }) + other.Value);
    }

    [Goroutine]
    private static int Change(Log log, Action change)
    {
        change();
        return log.Step(1);
    }
}

internal sealed class Box
{
    public int Value;
}
