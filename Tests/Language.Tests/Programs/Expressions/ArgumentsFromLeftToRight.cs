// Arguments from left to right
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.ArgumentsFromLeftToRight;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Join(log.Step(1), log.Step("two"), log.Step(3.5)));
        log.Write(Join(c: log.Step(1.5), a: log.Step(2), b: log.Step("three")));
        log.Write(string.Concat(log.Step("a"), log.Step("b"), log.Step("c"), log.Step("d"), log.Step("e")));
        log.Write(Sum(log.Step(1), log.Step(2), log.Step(3)));
        log.Write(Join(Join(log.Step(1), "x", 0).Length, log.Step("y"), Sum(log.Step(4), log.Step(5))));
    }

    private static string Join(int a, string b, double c) => FormattableString.Invariant($"{a};{b};{c}");

    private static int Sum(params int[] values) => values.Sum();
}
