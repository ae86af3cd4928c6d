// `MethodBase.GetCurrentMethod()` and `Assembly.GetCallingAssembly()`
// Expected: refused
using System.Reflection;

namespace Cases.CallerInfo.StackLookups;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(MethodBase.GetCurrentMethod()!.Name);
        Tell(log);
    }

    [Goroutine]
    private static void Tell(Log log) => log.Step(Assembly.GetCallingAssembly() == typeof(Program).Assembly);
}
