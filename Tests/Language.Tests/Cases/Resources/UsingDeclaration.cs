// `using` declarations, disposed in reverse order
// Expected: suspends
namespace Cases.Resources.UsingDeclaration;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        using var first = new Resource(log, log.Step("first"));
        using Resource second = new(log, "second");
        log.Step("inside");
    }
}
