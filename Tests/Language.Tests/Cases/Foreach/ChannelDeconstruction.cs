// `foreach` over a channel of tuples, deconstructing
// Expected: suspends
namespace Cases.Foreach.ChannelDeconstruction;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<(string, int)>(2);
        channel.Send(("a", 1));
        channel.Send(("b", 2));
        channel.Close();
        foreach (var (text, number) in channel)
            log.Step($"{text}{number}");
    }
}
