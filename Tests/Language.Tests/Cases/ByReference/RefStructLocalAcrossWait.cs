// a local of a ref struct that lives across waits
// Expected: compensated
namespace Cases.ByReference.RefStructLocalAcrossWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        var counter = new Counter(log.Step(3));
        while (counter.Next())
            log.Step(counter.Value);
        log.Step("after");
    }
}

internal ref struct Counter(int from)
{
    public int Value { get; private set; } = from;

    public bool Next() => --Value > 0;
}
