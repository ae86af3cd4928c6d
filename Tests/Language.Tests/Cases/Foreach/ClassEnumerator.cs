// `foreach` with a class enumerator by pattern
// Expected: suspends
namespace Cases.Foreach.ClassEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (string x in new Words(log))
            log.Step(x);
    }
}

internal sealed class Words(Log log)
{
    private int _index;

    public string Current => $"word {_index}";

    public Words GetEnumerator() => this;

    public bool MoveNext()
    {
        log.Write("move");
        return ++_index < 3;
    }
}
