// names that are contextual keywords or verbatim
// Expected: suspends
namespace Cases.Methods.Unnamed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int async = log.Step(1);
        int @class = log.Step(async + 1);
        int value = log.Step(@class + 1);
        int field = log.Step(value + 1);
        var record = log.Step("record");
        log.Write($"{async}{@class}{value}{field}{record}{nameof(@class)} {@event(log, 2)}");
    }

    [Goroutine]
    private static int @event(Log log, int @params) => log.Step(@params);
}
