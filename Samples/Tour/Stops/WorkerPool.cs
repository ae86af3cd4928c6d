namespace Tour.Stops;

internal static partial class WorkerPool
{
    private const int Workers = 4;
    private const int Jobs = 40;

    [Goroutine]
    public static string Run()
    {
        var jobs = new Chan<int>();
        var results = new Chan<int>(capacity: Jobs);
        var workers = new Sync.WaitGroup();
        workers.Add(Workers);
        for (var i = 0; i < Workers; i++) Go.Run(Work, jobs, results, workers);

        for (var job = 1; job <= Jobs; job++) jobs.Send(job);
        jobs.Close();
        workers.Wait();
        results.Close();

        var sum = 0;
        foreach (var square in results) sum += square;
        Check.That(sum == Jobs * (Jobs + 1) * (2 * Jobs + 1) / 6, "the sum of the squares");
        return $"{Jobs} jobs of 5 ms by {Workers} workers: sum of the squares {sum}";
    }

    [Goroutine]
    private static void Work(IReceiveChan<int> jobs, ISendChan<int> results, Sync.WaitGroup workers)
    {
        foreach (var job in jobs)
        {
            Go.Sleep(5);
            results.Send(job * job);
        }

        workers.Done();
    }
}
