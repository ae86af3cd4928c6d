#pragma warning disable GOR0900 // That these bodies are refused, and run as ordinary code, is what they are for.

namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Bodies that cannot be rewritten, as a whole or in a part: in a goroutine that runs as it stands and holds its thread.</summary>
internal static partial class RefusedBodies
{
    [Body, Goroutine]
    private static void FilterRunsBeforeInnerFinallyBlocks(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("inner");
            }
            finally
            {
                log.Step("inner finally");
            }
        }
        catch (OracleException exception) when (Matches(log, exception, "inner"))
        {
            log.Step("matched");
        }
    }

    [Body, Goroutine, Refused]
    private static void StackOnlyValues(Log log)
    {
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = log.Step(i + 1);
        ref var middle = ref numbers[1];
        middle *= log.Step(10);
        foreach (ref var number in numbers)
            number++;
        log.Step(numbers[0] + numbers[1] + numbers[2]);
    }

    [Body, Goroutine]
    private static void RefusedMethodsBesideRewrittenOnes(Log log)
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

    [Goroutine, Refused]
    private static void Accumulate(Log log, Span<int> totals) => totals[0] += log.Step(10);

    [Goroutine]
    private static void SendAll(Chan<int> channel, int[] values)
    {
        foreach (var value in values.AsSpan())
            channel.Send(value);
        channel.Close();
    }

    private static bool Matches(Log log, Exception exception, string message)
    {
        log.Write($"filter {exception.Message}");
        return exception.Message == message;
    }
}
