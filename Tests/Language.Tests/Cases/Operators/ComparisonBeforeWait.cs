// comparisons that would be a type argument list if a parenthesis stood behind them
// Expected: suspends
namespace Cases.Operators.ComparisonBeforeWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1, b = 2, c = 3;
        Worker? worker = new(log);
        var pair = (2, log);
        log.Write(Both(a < b, c > log.Step(2)));
        log.Write(Both(a < b, c > log.Step(2) + log.Step(3)));
        log.Write(Both(a < b, c > log.Step("text").Length));
        log.Write((a < b, c > log.Step(2)));
        object[] array = [a < b, c > log.Step(2)];
        object[] initialized = { a < b, c > log.Step(2) };
        log.Write(Both(array[1], initialized[1]));
        log.Write(new Pair(a < b, c > log.Step(2)));
        log.Write(new Table()[a < b, c > log.Step(2)]);
        log.Write(new { First = a < b, Second = c > log.Step(2) });
        log.Write($"{Both(a < b, c > log.Step(2))}");
        log.Write(Both(a < b, c > worker?.Work(2)));
        log.Write(Both(a < b, c > pair.Extended()));
        log.Write(Both(a < b, c > Out(log, out int _)));
        log.Write(Both(a < b, c > Go.Run(() => log.Step(2)).Join()));
        log.Write(Chain.Link < Chain.Link > log.Step(2));
        log.Write(Both(Chain.Link < Chain.Link < Chain.Link, 5 >> log.Step(1)));
        log.Write(Go.Run(() => Both(a < b, c > log.Step(2))).Join());
        log.Write(Local());

        string Local() => Both(a < b, c > log.Step(2));
    }

    private static string Both(object first, object second) => $"{first} {second}";

    [Goroutine]
    private static int Out(Log log, out int value)
    {
        value = log.Step(2);
        return value;
    }

    [Goroutine]
    private static int Extended(this (int Value, Log Log) pair) => pair.Log.Step(pair.Value);
}

internal sealed record Pair(bool First, bool Second);

internal sealed class Table
{
    public string this[bool first, bool second] => $"{first} {second}";
}

internal sealed partial class Worker(Log log)
{
    [Goroutine]
    public int Work(int value) => log.Step(value);
}

internal sealed class Chain
{
    public static readonly Chain Link = new();

    public static Chain operator <(Chain left, Chain right) => left;

    public static Chain operator >(Chain left, Chain right) => right;

    public static string operator <(Chain left, int right) => $"< {right}";

    public static string operator >(Chain left, int right) => $"> {right}";
}
