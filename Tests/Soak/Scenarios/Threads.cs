namespace GoroutineGen.Soak.Scenarios;

/// <summary>Ordinary threads and goroutines on both ends of the same channel.</summary>
internal static partial class Threads
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var values = round.Open("values of threads", dice.Between(1, 500));
        var channel = Pipelines.NewChannel(dice);
        var threads = dice.Between(1, 3);
        var sending = new Sync.WaitGroup();
        sending.Add(threads + 1);
        for (var i = 0; i < threads; i++)
        {
            var share = new Pipelines.Share(values.Count, i, threads + 1);
            Start(() => Pipelines.SendShare(share, channel, sending));
        }

        Go.Run(Pipelines.SendShare, new Pipelines.Share(values.Count, threads, threads + 1), channel, sending);
        Go.Run(Pipelines.CloseAfter, sending, channel);

        var receivers = dice.Between(1, 3);
        var ends = round.Open("receiving threads", receivers);
        var receiving = new Sync.WaitGroup();
        receiving.Add(receivers);
        for (var i = 0; i < receivers; i++)
        {
            var number = i;
            Start(() =>
            {
                Pipelines.Receive(channel, values, ends, number);
                receiving.Done();
            });
        }

        foreach (var value in channel)
            values.Mark(value);
        receiving.Wait();
    }

    public static void Start(Action body) => new Thread(() => body(), 256 * 1024) { IsBackground = true, Name = "soak" }.Start();
}
