// `foreach` over a receive-only channel
// Expected: suspends
namespace Cases.Foreach.ChannelInterface;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(2);
        channel.Send(log.Step(1));
        channel.Send(log.Step(2));
        channel.Close();
        IReceiveChan<int> receiver = channel;
        foreach (int x in receiver)
            log.Step(x);
    }
}
