// Tuples and deconstruction
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.TuplesAndDeconstruction;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var (a, b) = (log.Step(1), log.Step("b"));
        log.Write($"{a}{b}");
        var (x, y) = (1, 2);
        (x, y) = (y, log.Step(x));
        log.Write($"{x}{y}");
        var numbers = new int[3];
        (numbers[log.Step(0)], (numbers[1], _)) = (log.Step(5), (log.Step(6), log.Step(7)));
        log.Write(string.Join(',', numbers));
        foreach (var (name, (first, second)) in (List<(string, (int, int))>)[("p", (1, 2)), ("q", (3, 4))])
            log.Step($"{name}{first}{second}");
        log.Write((log.Step(1), log.Step(2)) == (1, log.Step(2)));
    }

    private static string Join(int a, string b, double c) => FormattableString.Invariant($"{a};{b};{c}");
}
