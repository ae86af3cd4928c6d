// a `Case` that is used twice
// Expected: compensated
namespace Cases.Channels.CaseUsedTwice;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(3);
        channel.Send(log.Step(3));
        channel.Send(log.Step(4));
        try
        {
            var once = Case.Receive(channel, out var value);
            log.Write(Go.Select(once));
            log.Step(value);
            log.Write(Go.Select(once, Case.Receive(channel)));
        }
        catch (InvalidOperationException)
        {
            log.Step("in two selects");
        }

        try
        {
            var twice = Case.Receive(new Chan<int>());
            log.Write(Go.TrySelect(twice, twice));
        }
        catch (InvalidOperationException)
        {
            log.Step("twice in a select");
        }

        log.Step(channel.Receive());
    }
}
