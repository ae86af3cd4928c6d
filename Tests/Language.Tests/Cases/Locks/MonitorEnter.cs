// `Monitor.Enter` and `Monitor.Exit`
// Expected: compensated
namespace Cases.Locks.MonitorEnter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        log.Step("before");
        Monitor.Enter(gate);
        try
        {
            log.Step("inside");
        }
        finally
        {
            Monitor.Exit(gate);
        }

        log.Step("after");
    }
}
