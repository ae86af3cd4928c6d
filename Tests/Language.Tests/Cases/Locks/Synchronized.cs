// `[MethodImpl(MethodImplOptions.Synchronized)]`
// Expected: refused
namespace Cases.Locks.Synchronized;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Guarded(log);
        log.Step("after");
    }

    [Goroutine]
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    private static void Guarded(Log log) => log.Step(Monitor.IsEntered(typeof(Program)));
}
