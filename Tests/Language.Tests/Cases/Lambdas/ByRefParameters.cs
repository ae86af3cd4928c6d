// lambdas with `ref`, `out` and `in` parameters
// Expected: suspends
namespace Cases.Lambdas.ByRefParameters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Change change = (ref int x, out int y) => y = x++;
        int a = 1;
        change(ref a, out int b);
        TryParse<int> parse = (text, out result) => int.TryParse(text, out result);
        parse(log.Step("7"), out int parsed);
        log.Step(a + b + parsed);
    }

    private delegate void Change(ref int x, out int y);

    private delegate bool TryParse<T>(string text, out T result);
}
