// `foreach` with a `ref` variable
// Expected: suspends
namespace Cases.Foreach.RefVariable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2, 3];
        log.Step("before");
        foreach (ref int x in numbers.AsSpan())
            x *= 2;
        log.Step(string.Join(',', numbers));
    }
}
