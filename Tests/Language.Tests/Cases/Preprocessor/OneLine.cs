// several statements on a line
// Expected: suspends
namespace Cases.Preprocessor.OneLine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(1); log.Step(2); if (log.Step(true)) log.Step(3); else log.Step(4); { log.Step(5); { log.Step(6); } }
    }
}
