// `Go.Block`
// Expected: suspends
namespace Cases.Channels.Block;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int result = 0;
        Go.Block(() => result = 5);
        log.Step(result);
    }
}
