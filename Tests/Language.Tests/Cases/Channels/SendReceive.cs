// `Send` and `Receive` in expressions
// Expected: suspends
namespace Cases.Channels.SendReceive;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(4);
        channel.Send(log.Step(1));
        channel.Send(log.Step(2));
        log.Write(channel.Receive() + channel.Receive() * log.Step(10));
    }
}
