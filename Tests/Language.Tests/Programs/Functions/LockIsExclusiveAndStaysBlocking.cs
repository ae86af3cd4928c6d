// Lock is exclusive and stays blocking
// Expected: compensated
// Twins: 1
using System.Runtime.CompilerServices;

namespace Programs.Functions.LockIsExclusiveAndStaysBlocking;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var gate = new object();
        var modern = new Lock();
        var total = 0;
        lock (gate)
        {
            total++;
            log.Step(total, "inside ");
            foreach (var i in (int[])[1, 2])
                total += i;
        }

        lock (modern)
            total += 10;
        try
        {
            lock (gate)
                throw new CaseException("released by the exception");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }

        log.Step(Monitor.IsEntered(gate));
        log.Step(total);
    }
}
