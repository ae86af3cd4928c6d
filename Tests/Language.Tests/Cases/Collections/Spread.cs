// spreads of values that wait, in order
// Expected: suspends
namespace Cases.Collections.Spread;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] a = [.. log.Step(new[] { 1, 2 }), log.Step(3), .. log.Step(new List<int> { 4 })];
        log.Write(string.Join(',', a));
        string text = new([.. log.Step("ab"), log.Step('c')]);
        log.Write(text);
    }
}
