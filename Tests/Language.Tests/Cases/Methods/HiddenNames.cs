// members whose names hide those of the twin
// Expected: suspends
namespace Cases.Methods.HiddenNames;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Go2(log).Task());
    }
}

internal sealed partial class Go2(Log log)
{
    private static int GoTask => 1;

    private int Entry { get; } = 2;

    [Goroutine]
    public int Task()
    {
        int GoroutineGen = log.Step(GoTask);
        int System = log.Step(Entry);
        return GoroutineGen + System;
    }
}
