// lambdas that capture parameters and `this`
// Expected: suspends
namespace Cases.Lambdas.CapturedParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Counter(log, 5).Count(3));
    }
}

internal sealed partial class Counter(Log log, int start)
{
    private int _value = start;

    [Goroutine]
    public int Count(int by)
    {
        Action add = () => _value += by;
        add();
        log.Step(_value);
        by = log.Step(100);
        add();
        return _value;
    }
}
