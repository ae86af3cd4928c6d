// a struct in a field of the object itself, called with a value that waits
// Expected: suspends
namespace Cases.Evaluation.StructFieldOfThis;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log) => new Holder().Add(log);
}

internal sealed partial class Holder
{
    private Counter _counter;

    [Goroutine]
    public void Add(Log log)
    {
        _counter.Add(log.Step(1));
        this._counter.Last = log.Step(2);
        Take(ref _counter.Total, log.Step(3));
        log.Write($"{_counter.Total} {_counter.Last}");
    }

    private static void Take(ref int target, int value) => target += value;
}

internal struct Counter
{
    public int Total;

    public int Last { get; set; }

    public void Add(int value) => Total += value;
}
