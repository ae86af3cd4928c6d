// `using` of `null`
// Expected: suspends
namespace Cases.Resources.UsingNull;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (Resource? none = log.Step<Resource?>(null))
        {
            log.Step(none is null);
        }
    }
}
