// methods of every accessibility
// Expected: suspends
namespace Cases.Types.Accessibility;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Doors().All(log));
    }
}

public partial class Doors
{
    [Goroutine]
    internal string All(Log log) => A(log) + B(log) + C(log) + D(log) + E(log);

    [Goroutine]
    private string A(Log log) => log.Step("private");

    [Goroutine]
    protected string B(Log log) => log.Step("protected");

    [Goroutine]
    internal string C(Log log) => log.Step("internal");

    [Goroutine]
    protected internal string D(Log log) => log.Step("protected internal");

    [Goroutine]
    private protected string E(Log log) => log.Step("private protected");
}
