// `Go.Run` of a delegate variable
// Expected: suspends
namespace Cases.Starts.RunDelegate;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>();
        Action<Chan<int>> body = Send;
        Go.Run(body, channel);
        log.Step(channel.Receive());
    }

    [Goroutine]
    private static void Send(Chan<int> channel) => channel.Send(7);
}
