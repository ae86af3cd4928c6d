// a method of a struct that writes its fields
// Expected: compensated
namespace Cases.Types.MutableStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter();
        counter.Add(log, 5);
        counter.Add(log, 6);
        log.Step(counter.Total);
        var array = new Counter[1];
        array[0].Add(log, 7);
        log.Step(array[0].Total);
    }
}

internal partial struct Counter
{
    public int Total;

    [Goroutine]
    public void Add(Log log, int value)
    {
        Total += log.Step(value);
        Total++;
    }
}
