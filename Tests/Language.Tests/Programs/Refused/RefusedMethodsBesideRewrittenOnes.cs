// Refused methods beside rewritten ones
// Expected: refused
// Twins: 2
namespace Programs.Refused.RefusedMethodsBesideRewrittenOnes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var total = log.Step(1);
        Accumulate(log, new Span<int>(ref total));
        log.Step(total);
        var channel = new Chan<int>();
        var sender = Go.Run(SendAll, channel, (int[])[1, 2, 3]);
        foreach (var value in channel)
            log.Step(value);
        sender.Join();
    }

    [Goroutine]
    private static void Accumulate(Log log, Span<int> totals) => totals[0] += log.Step(10);

    [Goroutine]
    private static void SendAll(Chan<int> channel, int[] values)
    {
        foreach (var value in values.AsSpan())
            channel.Send(value);
        channel.Close();
    }
}
