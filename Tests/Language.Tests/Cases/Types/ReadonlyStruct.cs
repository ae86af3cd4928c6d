// methods of readonly structs
// Expected: suspends
namespace Cases.Types.ReadonlyStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var measure = new Measure(3);
        log.Write(measure.Scale(log, 4));
        log.Write(new Measure(5).Scale(log, 2));
    }
}

internal readonly partial struct Measure(int value)
{
    [Goroutine]
    public int Scale(Log log, int factor) => log.Step(value) * log.Step(factor);
}
