// a method of a struct that is a field, writing
// Expected: compensated
namespace Cases.Types.MutableStructInField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var holder = new Holder(log);
        holder.Count(2);
        log.Step(holder.Total);
    }
}

internal partial struct Counter
{
    public int Total;

    [Goroutine]
    public int Add(Log log, int value) => Total += log.Step(value);
}

internal sealed partial class Holder(Log log)
{
    private Counter _counter;

    public int Total => _counter.Total;

    [Goroutine]
    public void Count(int times)
    {
        for (int i = 0; i < times; i++)
            log.Write(_counter.Add(log, i + 1));
    }
}
