// `Go.Select` among a list of cases
// Expected: suspends
namespace Cases.Channels.SelectList;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(1);
        channel.Send(log.Step(3));
        var receive = SelectCase.Receive(channel);
        log.Step(Go.Select([receive, SelectCase.Receive(Chan<string>.Never)]));
        log.Step(receive.Value);
    }
}
