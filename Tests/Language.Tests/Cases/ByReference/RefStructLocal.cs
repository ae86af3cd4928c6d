// a local of a ref struct of the user's own
// Expected: suspends
namespace Cases.ByReference.RefStructLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        var reader = new Reader("a b c");
        int words = 0;
        while (reader.Next())
            words++;
        log.Step(words);
    }
}

internal ref struct Reader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        int end = _rest.IndexOf(' ');
        _rest = end < 0 ? default : _rest[(end + 1)..];
        return true;
    }
}
