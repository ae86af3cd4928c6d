// assignment to members of struct locals across waits
// Expected: suspends
namespace Cases.Assignments.StructMember;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter();
        counter.Add(log.Step(1));
        counter.Total += log.Step(10);
        var copy = counter;
        copy.Add(log.Step(5));
        var counters = new Counter[2];
        counters[log.Step(1)].Add(7);
        counters[1].Total += log.Step(6);
        log.Write($"{counter.Total} {copy.Total} {counters[1].Total}");
    }
}

internal struct Counter
{
    public int Total;

    public void Add(int value) => Total += value;
}
