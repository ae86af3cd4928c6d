// a mutable struct as the receiver of a call with arguments that wait
// Expected: suspends
namespace Cases.Evaluation.StructReceiver;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter { Total = 1 };
        counter.Add(Change(log, () => log.Write("argument")));
        log.Write(counter.Total);
        var array = new Counter[1];
        array[log.Step(0)].Add(5);
        log.Write(array[0].Total);
    }

    [Goroutine]
    private static int Change(Log log, Action change)
    {
        change();
        return log.Step(10);
    }
}

internal struct Counter
{
    public int Total;

    public void Add(int value) => Total += value;
}
