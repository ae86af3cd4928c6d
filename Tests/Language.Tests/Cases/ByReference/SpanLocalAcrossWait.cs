// `Span<T>` local that lives across a wait
// Expected: compensated
namespace Cases.ByReference.SpanLocalAcrossWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        byte[] bytes = [1, 2, 3, 4];
        log.Step("before");
        Span<byte> middle = bytes.AsSpan(1, 2);
        middle[0] = 9;
        log.Step("inside");
        middle[1] = 8;
        log.Step(string.Join(',', bytes));
    }
}
