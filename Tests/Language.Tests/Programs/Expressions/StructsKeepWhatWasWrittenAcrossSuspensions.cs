// Structs keep what was written across suspensions
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.StructsKeepWhatWasWrittenAcrossSuspensions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter();
        counter.Add(log.Step(1));
        counter.Add(log.Step(2));
        log.Step(counter.Total);
        var copy = counter;
        copy.Add(log.Step(3));
        counter.Total += log.Step(10);
        log.Write($"{counter.Total} {copy.Total}");
        var counters = new Counter[2];
        counters[log.Step(1)].Add(5);
        counters[1].Total += log.Step(6);
        log.Write(counters[1].Total);
    }

    private struct Counter
    {
        public int Total;

        public void Add(int value) => Total += value;
    }
}
