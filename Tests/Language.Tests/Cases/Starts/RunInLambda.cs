// `Go.Run` inside a lambda that is called directly
// Expected: suspends
namespace Cases.Starts.RunInLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>();
        log.Step("before");
        Action start = () => Go.Run(() => channel.Send(3));
        start();
        log.Step(channel.Receive());
    }
}
