// extern alias
// Expected: suspends
extern alias OtherName;

namespace Cases.Names.ExternAlias;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(OtherName::Library.Workers.Twice(log, 3));
        log.Step("after");
    }
}
