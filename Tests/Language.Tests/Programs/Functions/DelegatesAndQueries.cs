// Delegates and queries
// Expected: suspends
// Twins: 1
using System.Runtime.CompilerServices;

namespace Programs.Functions.DelegatesAndQueries;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, int> square = Square;
        log.Write(square(log.Step(4)));
        var events = new List<string>();
        Action<string>? handlers = events.Add;
        handlers += text => events.Add(text + "!");
        handlers(log.Step("event"));
        log.Write(string.Join(',', events));
        var query = from x in (int[])[log.Step(5), 2, 8] where x > 2 orderby x descending select x * 2;
        foreach (var x in query)
            log.Step(x);
        log.Write(new[] { 3, 1, 2 }.OrderBy(x => -x).First() + log.Step(1));
    }

    private static int Square(int x) => x * x;
}
