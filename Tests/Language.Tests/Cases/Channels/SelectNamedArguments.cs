// `Go.Select` with named arguments
// Expected: compensated
namespace Cases.Channels.SelectNamedArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(1);
        channel.Send(log.Step(3));
        log.Write(Go.Select(Case.Receive(value: out int value, chan: channel)));
        log.Step(value);
    }
}
