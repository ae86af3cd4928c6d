// Calls behind null tests
// Expected: suspends
// Twins: 1
namespace Programs.Nested.CallsBehindNullTests;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Log? none = null, some = log;
        none?.Step(log.Step(1));
        some?.Step(log.Step(2));
        log.Write(none?.Step(3) ?? some?.Step(4) ?? log.Step(5));
        log.Write(some?.Step("text")?.Length + some?.Step<string?>(null)?.Length);
        log.Write(Find("a")?.Step(Find("b"))?.Step(6) is 6);
        foreach (var each in (Log?[])[log, null])
        {
            if (each is null)
                each?.Step("not reached");
            else
                each?.Entries[0]?.ToString();
            log.Write($"{each?.Step(7):D2}.");
        }

        some?.Fail<int>("behind");

        Log? Find(string name)
        {
            log.Write($"find {name}");
            return log;
        }
    }
}
