// a method of a struct that assigns `this`
// Expected: suspends
namespace Cases.Types.MutableStructReplacesItself;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter(1);
        counter.Reset(log, 10);
        log.Step(counter.Total);
    }
}

internal partial struct Counter(int total)
{
    public int Total = total;

    [Goroutine]
    public void Reset(Log log, int to)
    {
        log.Step(Total);
        this = new Counter(log.Step(to));
        Total++;
    }
}
