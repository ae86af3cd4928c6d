// a stack-only temporary within one expression
// Expected: suspends
namespace Cases.ByReference.StackOnlyTemporary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int length = "a,b,c".AsSpan().Trim('a').Length;
        bool starts = "abc".AsSpan().StartsWith("ab");
        log.Step(length);
        log.Step(starts);
    }
}
