// a span element assigned a value that waits
// Expected: compensated
namespace Cases.ByReference.SpanElementAssignment;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        numbers.AsSpan()[1] = log.Step(20);
        log.Step(string.Join(',', numbers));
    }
}
