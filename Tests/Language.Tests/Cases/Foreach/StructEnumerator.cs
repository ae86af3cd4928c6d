// `foreach` with a struct enumerator by pattern
// Expected: suspends
namespace Cases.Foreach.StructEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in new Countdown(3))
            log.Step(x);
    }
}

internal readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int from)
    {
        private int _next = from + 1;

        public readonly int Current => _next;

        public bool MoveNext() => --_next > 0;
    }
}
