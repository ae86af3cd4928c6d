// `foreach` over an inline array
// Expected: suspends
namespace Cases.Foreach.InlineArray;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var three = new Three();
        log.Step("before");
        three[0] = 1;
        three[2] = 3;
        foreach (int x in three)
            log.Write(x);
        log.Step("after");
    }
}

[System.Runtime.CompilerServices.InlineArray(3)]
internal struct Three
{
    private int _first;
}
