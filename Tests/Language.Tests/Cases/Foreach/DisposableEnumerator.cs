// `foreach` with an enumerator that is disposed by pattern or interface
// Expected: suspends
namespace Cases.Foreach.DisposableEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in new Source(log))
        {
            log.Step(x);
            if (x == 2)
                break;
        }

        log.Step("after");
    }
}

internal sealed class Source(Log log)
{
    public Enumerator GetEnumerator() => new(log);

    public struct Enumerator(Log log) : IDisposable
    {
        public int Current { get; private set; }

        public bool MoveNext() => ++Current < 5;

        public readonly void Dispose() => log.Write($"disposed at {Current}");
    }
}
