// caller information of the members behind a foreach and a spread
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.Enumerators;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        foreach (int value in new Source(log))
            log.Write(value);
        int[] values = [.. new Source(log)];
        log.Write(values.Length);
    }
}

internal sealed class Source(Log log)
{
    public Log Log => log;
}

internal static class Sources
{
    public static Enumerator GetEnumerator(
        this Source source, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(source))] string text = "")
    {
        source.Log.Write($"{member} {text}");
        return new Enumerator(source.Log);
    }
}

internal ref struct Enumerator(Log log)
{
    private readonly Log _log = log;

    public int Current { get; private set; }

    public bool MoveNext() => Current++ < 2;

    public void Dispose([CallerMemberName] string member = "") => _log.Write(member);
}
