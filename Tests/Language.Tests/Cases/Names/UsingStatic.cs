// `using static`
// Expected: suspends
using static System.Math;
using static Cases.Names.UsingStatic.Helper;

namespace Cases.Names.UsingStatic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Max(log.Step(1), log.Step(2)));
        log.Write(Step(log));
    }
}

internal static partial class Helper
{
    [Goroutine]
    public static int Step(Log log) => log.Step(5);
}
