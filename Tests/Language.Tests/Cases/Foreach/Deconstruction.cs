// `foreach` with nested deconstruction
// Expected: suspends
namespace Cases.Foreach.Deconstruction;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        (string, (int, int))[] items = [("p", (1, 2)), ("q", (3, 4))];
        foreach (var (name, (first, second)) in items)
            log.Step($"{name}{first}{second}");
        foreach ((string name, var (_, second)) in items)
            log.Step($"{name}{second}");
    }
}
