// using aliases, of tuples and generic types too
// Expected: suspends
using Map = System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<(int Number, string Text)>>;
using Number = System.Int32;
using Pair = (int Number, string Text);

namespace Cases.Names.UsingAlias;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Number n = log.Step(1);
        Pair pair = (log.Step(2), log.Step("x"));
        Map map = new() { [log.Step("k")] = [pair] };
        log.Write($"{n} {map["k"][0].Text}");
        Take(log, pair);
    }

    [Goroutine]
    private static void Take(Log log, Pair pair) => log.Step(pair);
}
