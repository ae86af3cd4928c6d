// a goroutine method that implements an ordinary interface
// Expected: compensated
namespace Cases.Dispatch.ImplementationOfOrdinary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        IComparable<int> comparable = new Five(log);
        log.Write(comparable.CompareTo(5));
        log.Write(new Five(log).CompareTo(6));
        log.Step("after");
    }
}

internal sealed partial class Five(Log log) : IComparable<int>
{
    [Goroutine]
    public int CompareTo(int other) => log.Step(5).CompareTo(other);
}
