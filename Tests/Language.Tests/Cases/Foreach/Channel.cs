// `foreach` over a channel
// Expected: suspends
namespace Cases.Foreach.Channel;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>();
        var sender = Go.Run(Send, channel);
        foreach (int x in channel)
            log.Step(x);
        sender.Join();
    }

    [Goroutine]
    private static void Send(Chan<int> channel)
    {
        for (int i = 0; i < 3; i++)
            channel.Send(i);
        channel.Close();
    }
}
