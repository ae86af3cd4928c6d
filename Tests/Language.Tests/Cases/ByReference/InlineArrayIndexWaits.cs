// an inline array whose index waits
// Expected: compensated
namespace Cases.ByReference.InlineArrayIndexWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var four = new Four();
        log.Step("before");
        four[log.Step(1)] = 5;
        four[2] += log.Step(7);
        log.Step(four[1] + four[2]);
    }
}

[System.Runtime.CompilerServices.InlineArray(4)]
internal struct Four
{
    private int _first;
}
