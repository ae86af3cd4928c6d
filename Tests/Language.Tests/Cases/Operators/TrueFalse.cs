// operators `true`, `false`, `&` and `|` of a type, in `&&` and `||`
// Expected: suspends
namespace Cases.Operators.TrueFalse;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var yes = new Truth(log, "yes", true);
        var no = new Truth(log, "no", false);
        log.Step("before");
        if (log.Step(no) && log.Step(yes))
            log.Step("never");
        if (log.Step(no) || log.Step(yes))
            log.Step("always");
    }
}

internal sealed class Truth(Log log, string name, bool value)
{
    public static bool operator true(Truth truth)
    {
        truth.Tell("true?");
        return truth.Value;
    }

    public static bool operator false(Truth truth)
    {
        truth.Tell("false?");
        return !truth.Value;
    }

    public static Truth operator &(Truth left, Truth right) => left.Value ? right : left;

    public static Truth operator |(Truth left, Truth right) => left.Value ? left : right;

    public bool Value => value;

    public override string ToString() => name;

    private void Tell(string what) => log.Write($"{name} {what}");
}
