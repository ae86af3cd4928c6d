// a method of a ref struct
// Expected: refused
namespace Cases.Types.RefStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(new Reader("text").Length(log));
        log.Step("after");
    }
}

internal readonly ref partial struct Reader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    [Goroutine]
    public int Length(Log log) => log.Step(_text.Length);
}
