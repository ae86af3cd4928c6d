// a partial method without an implementation
// Expected: suspends
namespace Cases.Methods.PartialUnimplemented;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Missing(log.Entries.Count);
        log.Step("after");
    }

    static partial void Missing(int count);
}
