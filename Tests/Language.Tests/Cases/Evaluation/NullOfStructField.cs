// a struct in a field of an object that may be null, called with a value that waits
// Expected: compensated
namespace Cases.Evaluation.NullOfStructField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        var holder = new Holder();
        holder.Counter.Add(log.Step(1));
        holder.Counter.Last = log.Step(2);
        log.Write($"{holder.Counter.Total} {holder.Counter.Last}");
        Holder none = null!;
        none.Counter.Add(log.Step(3));
    }
}

internal sealed class Holder
{
    public Counter Counter;
}

internal struct Counter
{
    public int Total;

    public int Last { get; set; }

    public void Add(int value) => Total += value;
}
