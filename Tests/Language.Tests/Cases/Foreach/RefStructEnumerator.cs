// `foreach` with a ref struct enumerator
// Expected: compensated
namespace Cases.Foreach.RefStructEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        foreach (int x in new Source())
            log.Step(x);
        log.Step("after");
    }
}

internal readonly struct Source
{
    public Enumerator GetEnumerator() => default;

    public ref struct Enumerator
    {
        public int Current { get; private set; }

        public bool MoveNext() => ++Current < 3;
    }
}
