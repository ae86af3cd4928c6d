// an exception out of `lock` releases it
// Expected: suspends
namespace Cases.Locks.LockException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        try
        {
            lock (gate)
                throw new CaseException("inside");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }

        log.Step(Monitor.IsEntered(gate));
    }
}
