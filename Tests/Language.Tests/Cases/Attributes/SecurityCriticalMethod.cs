// a method that is `[SecurityCritical]`
// Expected: suspends
using System.Security;

namespace Cases.Attributes.SecurityCriticalMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Work(log));
    }

    [Goroutine, SecurityCritical]
    private static int Work(Log log) => log.Step(1) + log.Step(2);
}
