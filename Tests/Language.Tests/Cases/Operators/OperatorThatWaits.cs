// a user-defined operator and a conversion that wait
// Expected: refused
namespace Cases.Operators.OperatorThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write((new Number(log, 1) + new Number(log, 2)).Value);
        log.Write((int)new Number(log, 5));
        log.Step("after");
    }
}

internal sealed partial class Number(Log log, int value)
{
    public int Value => value;

    [Goroutine]
    public static Number operator +(Number left, Number right)
    {
        left.Log.Step("add");
        return new Number(left.Log, left.Value + right.Value);
    }

    [Goroutine]
    public static explicit operator int(Number number) => number.Log.Step(number.Value);

    private Log Log => log;
}
