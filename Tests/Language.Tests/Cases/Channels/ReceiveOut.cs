// `Receive(out ...)` in conditions and loops
// Expected: suspends
namespace Cases.Channels.ReceiveOut;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(4);
        channel.Send(1);
        channel.Send(2);
        channel.Close();
        while (channel.Receive(out int value))
            log.Step(value);
        log.Write(channel.Receive(out _));
        int existing;
        log.Step(channel.Receive(out existing) ? existing : -1);
    }
}
