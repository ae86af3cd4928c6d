// `Go.Run` inside a lambda given to `Go.Run`
// Expected: suspends
namespace Cases.Starts.RunNestedLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<string>();
        Go.Run(() =>
        {
            string outer = log.Step("outer");
            Go.Run(() => channel.Send(log.Step("inner") + outer)).Join();
        });
        log.Step(channel.Receive());
    }
}
