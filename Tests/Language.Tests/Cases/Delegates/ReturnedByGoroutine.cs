// a goroutine method that returns a lambda
// Expected: suspends
namespace Cases.Delegates.ReturnedByGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, int> add = Adder(log, 5);
        log.Step(add(log.Step(1)));
        log.Step(Adder(log, 10)(log.Step(2)));
    }

    [Goroutine]
    private static Func<int, int> Adder(Log log, int by)
    {
        log.Step("make");
        return x => x + by;
    }
}
