// `using` statement
// Expected: suspends
namespace Cases.Resources.UsingStatement;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (var resource = new Resource(log, "a"))
        {
            log.Step("inside");
        }

        log.Step("after");
    }
}
