// `[Obsolete]` methods and callers
// Expected: suspends
namespace Cases.Attributes.Obsolete;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#pragma warning disable CS0618
        log.Write(Old(log));
#pragma warning restore CS0618
    }

    [Goroutine]
    [Obsolete("old")]
    private static int Old(Log log) => log.Step(1);
}
