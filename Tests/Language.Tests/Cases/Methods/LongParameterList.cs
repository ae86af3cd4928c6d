// many parameters, over several lines, with comments
// Expected: suspends
namespace Cases.Methods.LongParameterList;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Join(
            log, // the log
            log.Step(1),
            /* the second */ log.Step("b"),
            log.Step(true),
            log.Step('c')));
    }

    [Goroutine]
    private static string Join(
        Log log, // the log
        int a,
        /* the second */ string b,
        bool c = false,
        char d = 'x',
        params string[] rest) => log.Step($"{a}{b}{c}{d}{rest.Length}");
}
