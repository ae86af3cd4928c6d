// `using` of several resources in one statement
// Expected: suspends
namespace Cases.Resources.UsingSeveral;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (Resource a = new(log, log.Step("a")), b = new(log, log.Step("b")))
        using (var c = new Resource(log, log.Step("c")))
        {
            log.Step("inside");
        }
    }
}
