// static methods with results of every kind
// Expected: suspends
namespace Cases.Methods.Static;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Number(log));
        log.Write(Text(log));
        Nothing(log);
        log.Write(Array(log).Length);
        log.Write(Pair(log).Name);
        log.Write(Maybe(log) is null);
    }

    [Goroutine]
    private static int Number(Log log) => log.Step(1);

    [Goroutine]
    private static string? Text(Log log) => log.Step("text");

    [Goroutine]
    private static void Nothing(Log log) => log.Step("nothing");

    [Goroutine]
    private static int[] Array(Log log) => [log.Step(2)];

    [Goroutine]
    private static (int Number, string Name) Pair(Log log) => (log.Step(3), log.Step("name"));

    [Goroutine]
    private static DateTime? Maybe(Log log) => log.Step<DateTime?>(null);
}
