// a method of a type that is `[SecuritySafeCritical]`, or inside one
// Expected: refused
using System.Security;

namespace Cases.Attributes.SecurityCriticalType;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Safe.Inner.Work(log));
    }
}

[SecuritySafeCritical]
static partial class Safe
{
    public static partial class Inner
    {
        [Goroutine]
        public static int Work(Log log) => log.Step(1) + log.Step(2);
    }
}
