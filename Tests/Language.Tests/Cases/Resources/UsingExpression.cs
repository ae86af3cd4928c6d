// `using` of an expression
// Expected: suspends
namespace Cases.Resources.UsingExpression;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var resource = new Resource(log, "given");
        using (resource)
            log.Step("inside");
        using (new Resource(log, log.Step("made")))
            log.Step("inside again");
    }
}
