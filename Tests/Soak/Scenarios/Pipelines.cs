namespace GoroutineGen.Soak.Scenarios;

/// <summary>Values pass through stages of several goroutines each; the last goroutine of a stage closes the channel behind it.</summary>
internal static partial class Pipelines
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var values = round.Open("pipelined values", dice.Between(1, 10_000));
        var stages = dice.Between(0, 4);
        var channel = NewChannel(dice);
        var senders = dice.Between(1, 6);
        var sending = new Sync.WaitGroup();
        sending.Add(senders);
        for (var i = 0; i < senders; i++)
            Go.Run(SendShare, new Share(values.Count, i, senders), channel, sending);
        Go.Run(CloseAfter, sending, channel);

        for (; stages > 0; stages--)
        {
            var relays = dice.Between(1, 6);
            var next = NewChannel(dice);
            var relaying = new Sync.WaitGroup();
            relaying.Add(relays);
            for (var i = 0; i < relays; i++)
                Go.Run(Relay, channel, next, relaying);
            Go.Run(CloseAfter, relaying, next);
            channel = next;
        }

        var receivers = dice.Between(1, 6);
        var ends = round.Open("receivers", receivers);
        var receiving = new List<Goroutine>();
        for (var i = 0; i < receivers; i++)
            receiving.Add(Go.Run(Receive, channel, values, ends, i));
        foreach (var receiver in receiving)
            receiver.Join();
    }

    public static Chan<int> NewChannel(Dice dice) => new(dice.Pick(0, 0, 1, 2, 16, 128));

    [Goroutine]
    public static void SendShare(Share share, ISendChan<int> output, Sync.WaitGroup sending)
    {
        for (var value = share.Index; value < share.Count; value += share.Of)
            output.Send(value);
        sending.Done();
    }

    [Goroutine]
    public static void CloseAfter(Sync.WaitGroup sending, ISendChan<int> output)
    {
        sending.Wait();
        output.Close();
    }

    [Goroutine]
    public static void Receive(IReceiveChan<int> input, Tally values, Tally ends, int number)
    {
        foreach (var value in input)
            values.Mark(value);
        ends.Mark(number);
    }

    [Goroutine]
    private static void Relay(IReceiveChan<int> input, ISendChan<int> output, Sync.WaitGroup relaying)
    {
        while (input.Receive(out var value))
            output.Send(value);
        relaying.Done();
    }

    /// <summary>Every <paramref name="Of"/>th of <paramref name="Count"/> values.</summary>
    public sealed record Share(int Count, int Index, int Of);
}
