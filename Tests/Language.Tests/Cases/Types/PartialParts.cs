// a type in several parts
// Expected: suspends
namespace Cases.Types.PartialParts;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Parted().Both(log));
    }
}

internal sealed partial class Parted
{
    [Goroutine]
    public string Both(Log log) => First(log) + Second(log);

    [Goroutine]
    private string First(Log log) => log.Step("first");
}

internal sealed partial class Parted
{
    [Goroutine]
    private string Second(Log log) => log.Step("second");
}
