// readonly methods of mutable structs
// Expected: suspends
namespace Cases.Types.ReadonlyStructMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter { Total = 3 };
        log.Write(counter.Read(log));
        counter.Total++;
        log.Write(counter.Read(log));
    }
}

internal partial struct Counter
{
    public int Total;

    [Goroutine]
    public readonly int Read(Log log) => log.Step(Total) + log.Step(1);
}
