// `Go.Run` of expression lambdas
// Expected: suspends
namespace Cases.Starts.RunLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>();
        int captured = log.Step(5);
        Go.Run(() => channel.Send(captured));
        log.Step(channel.Receive());
        log.Step(Go.Run(() => log.Step(6) + captured).Join());
    }
}
