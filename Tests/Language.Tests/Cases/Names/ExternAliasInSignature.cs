// extern alias in a signature
// Expected: suspends
extern alias OtherName;

namespace Cases.Names.ExternAliasInSignature;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Take(log, new OtherName::Library.Item(4)));
    }

    [Goroutine]
    private static int Take(Log log, OtherName::Library.Item item) => log.Step(item.Number);
}
