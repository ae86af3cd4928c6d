namespace GoroutineGen.Soak.Scenarios;

/// <summary>Jobs fan out to workers and their results fan in; a job is a little computing, a yield, or a sleep.</summary>
internal static partial class Workers
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var jobs = round.Open("jobs", dice.Between(1, 5_000));
        var workers = dice.Between(1, 50);
        var input = Pipelines.NewChannel(dice);
        var output = Pipelines.NewChannel(dice);
        var working = new Sync.WaitGroup();
        working.Add(workers);
        for (var i = 0; i < workers; i++)
            Go.Run(Work, input, output, working, dice.Split());
        Go.Run(Pipelines.CloseAfter, working, output);
        Go.Run(() =>
        {
            for (var job = 0; job < jobs.Count; job++)
                input.Send(job);
            input.Close();
        });
        foreach (var job in output)
            jobs.Mark(job);
    }

    [Goroutine]
    private static void Work(Chan<int> input, Chan<int> output, Sync.WaitGroup working, Dice dice)
    {
        foreach (var job in input)
        {
            switch (dice.Between(0, 9))
            {
                case 0:
                    Go.Yield();
                    break;
                case 1:
                    Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(1, 500)));
                    break;
                default:
                    Thread.SpinWait(dice.Between(0, 1_000));
                    break;
            }

            output.Send(job);
        }

        working.Done();
    }
}
