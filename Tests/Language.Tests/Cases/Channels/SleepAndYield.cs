// `Go.Sleep`, `Go.Yield` and `Go.Await`
// Expected: suspends
namespace Cases.Channels.SleepAndYield;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Go.Yield();
        Go.Sleep(1);
        Go.Sleep(TimeSpan.Zero);
        Go.Await(Task.CompletedTask);
        log.Step(Go.Await(Task.FromResult(log.Step(5))));
    }
}
