// optional, `params` and named arguments of a referenced assembly's methods
// Expected: suspends
namespace Cases.Calls.OtherAssemblyOptional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Library.Workers.Join(log));
        log.Write(Library.Workers.Join(log, separator: log.Step("-"), parts: [log.Step("a"), "b"]));
        log.Write(Library.Workers.Join(log, "+", "c", log.Step("d")));
    }
}
