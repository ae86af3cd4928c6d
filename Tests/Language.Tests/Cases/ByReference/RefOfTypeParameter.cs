// a call on a value of a type parameter that is returned by reference
// Expected: compensated
namespace Cases.ByReference.RefOfTypeParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Counter[] counters = new Counter[2];
        Add(log, counters);
        log.Step(counters[0].Total);
    }

    [Goroutine]
    private static void Add<T>(Log log, T[] counters)
        where T : ICounter
    {
        log.Step("before");
        First(counters).Add(log.Step(3));
    }

    private static ref T First<T>(T[] items) => ref items[0];
}

internal interface ICounter
{
    void Add(int value);
}

internal struct Counter : ICounter
{
    public int Total;

    public void Add(int value) => Total += value;
}
