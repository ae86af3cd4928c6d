// calls in parentheses, with `this`, with type arguments and qualified names
// Expected: suspends
namespace Cases.Calls.Parenthesised;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write((log).Step((1)));
        log.Write(((Func<int>)(() => 2))() + log.Step<int>(3));
        log.Write(Program.Own<string>(log, "own"));
        log.Write(Cases.Calls.Parenthesised.Program.Own(log, 'c'));
    }

    [Goroutine]
    private static T Own<T>(Log log, T value) => log.Step<T>(value);
}
