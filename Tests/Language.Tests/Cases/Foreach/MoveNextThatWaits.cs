// an enumerator whose `MoveNext` waits
// Expected: compensated
namespace Cases.Foreach.MoveNextThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in new Source(log))
            log.Step(x);
    }
}

internal sealed partial class Source(Log log)
{
    public int Current { get; private set; }

    public Source GetEnumerator() => this;

    [Goroutine]
    public bool MoveNext() => log.Step(++Current) < 3;
}
