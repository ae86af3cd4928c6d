// `Span<T>` local, with waits before and after
// Expected: suspends
namespace Cases.ByReference.SpanLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        byte[] bytes = [1, 2, 3, 4];
        log.Step("before");
        Span<byte> middle = bytes.AsSpan(1, 2);
        middle.Reverse();
        log.Step(string.Join(',', bytes));
    }
}
