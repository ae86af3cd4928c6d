// a case of `Go.Select` that is not written in place
// Expected: compensated
namespace Cases.Channels.SelectCasesElsewhere;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(1);
        channel.Send(log.Step(3));
        int value;
        log.Write(Go.Select(Wrap(channel, out value)));
        log.Step(value);
    }

    private static Case Wrap(Chan<int> channel, [System.Diagnostics.CodeAnalysis.UnscopedRef] out int value) =>
        Case.Receive(channel, out value);
}
