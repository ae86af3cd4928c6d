// `&&` and `||` evaluate what they need
// Expected: suspends
namespace Cases.Conditionals.ShortCircuit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(log.Step(false) && log.Step(true));
        log.Write(log.Step(true) || log.Step(false));
        log.Write(log.Step(true) && (log.Step(false) || log.Step(true)));
        log.Write(log.Step(true) & log.Step(false) | log.Step(true));
    }
}
