// `foreach` over a channel, left by `break`
// Expected: suspends
namespace Cases.Foreach.ChannelBreak;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(8);
        for (int i = 0; i < 5; i++)
            channel.Send(i);
        foreach (int x in channel)
        {
            if (log.Step(x) == 2)
                break;
        }

        log.Step(channel.Count);
    }
}
