// methods of record structs
// Expected: suspends
namespace Cases.Types.RecordStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Point(1, 2).Sum(log));
        log.Write(new Fixed(3).Twice(log));
    }
}

internal readonly partial record struct Point(int X, int Y)
{
    [Goroutine]
    public int Sum(Log log) => log.Step(X) + log.Step(Y);
}

internal partial record struct Fixed(int X)
{
    [Goroutine]
    public readonly int Twice(Log log) => log.Step(X) * 2;
}
