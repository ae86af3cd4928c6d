// `Go.TrySelect` with `default`
// Expected: suspends
namespace Cases.Channels.TrySelect;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(1);
        switch (Go.TrySelect(Case.Receive(channel, out int value)))
        {
            case 0:
                log.Step(value);
                break;
            default:
                log.Step("nothing");
                break;
        }

        channel.Send(log.Step(3));
        log.Step(Go.TrySelect(Case.Receive(channel, out value)) == 0 ? value : -1);
    }
}
