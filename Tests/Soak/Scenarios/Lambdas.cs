namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Lambdas started by ordinary code: they cannot suspend, so they hold their threads while they wait for channels and for each other.
/// </summary>
internal static partial class Lambdas
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var values = round.Open("values through lambdas", dice.Between(1, 300));
        var relays = dice.Between(1, 6);
        var input = Pipelines.NewChannel(dice);
        var output = Pipelines.NewChannel(dice);
        var relaying = new Sync.WaitGroup();
        relaying.Add(relays);
        StartRelays(relays, input, output, relaying);
        Go.Run(Pipelines.CloseAfter, relaying, output);

        var sending = new Sync.WaitGroup();
        sending.Add(1);
        Go.Run(Pipelines.SendShare, new Pipelines.Share(values.Count, 0, 1), input, sending);
        Go.Run(Pipelines.CloseAfter, sending, input);
        foreach (var value in output)
            values.Mark(value);
    }

    private static void StartRelays(int relays, Chan<int> input, Chan<int> output, Sync.WaitGroup relaying)
    {
        for (var i = 0; i < relays; i++)
        {
            Go.Run(() =>
            {
                while (input.Receive(out var value))
                {
                    if (value % 16 == 0)
                        Go.Sleep(TimeSpan.FromMicroseconds(200));
                    else if (value % 8 == 0)
                        Go.Yield();
                    if (Go.Select(Case.Send(output, value), Case.Receive(Chan<int>.Never)) != 0)
                        Verdict.Fail("A select chose a channel that is never ready.");
                }

                relaying.Done();
            });
        }
    }
}
