// static lambdas, lambdas with attributes, defaults and discards
// Expected: suspends
namespace Cases.Lambdas.StaticAndAttributes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var twice = static (int x) => x * 2;
        var withDefault = (int x, int y = 5) => x + y;
        Func<int, int, int> second = (_, y) => y;
        var attributed = [Obsolete] (int x) => x;
        var withParams = (params int[] items) => items.Length;
        log.Step(twice(2) + withDefault(1) + second(3, 4) + attributed(5) + withParams(1, 2, 3));
    }
}
