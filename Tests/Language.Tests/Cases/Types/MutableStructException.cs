// a method of a struct that writes and throws
// Expected: compensated
namespace Cases.Types.MutableStructException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter();
        try
        {
            counter.Add(log, 5);
        }
        catch (CaseException)
        {
            log.Step(counter.Total);
        }
    }
}

internal partial struct Counter
{
    public int Total;

    [Goroutine]
    public void Add(Log log, int value)
    {
        Total += value;
        log.Fail<int>("thrown");
    }
}
