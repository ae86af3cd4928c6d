namespace Jobs;

/// <summary>Takes one job after the other, does it and says how it went.</summary>
internal static partial class Worker
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    /// <summary>Works until no job is left that could still be done.</summary>
    [Goroutine]
    public static void Run(JobQueue queue)
    {
        while (true)
        {
            if (queue.Take() is { } job)
                Do(queue, job);
            else if (queue.HasOpenJobs())
                Thread.Sleep(Rest); // Others have taken what is left. What fails there comes back.
            else
                return;
        }
    }

    [Goroutine]
    private static void Do(JobQueue queue, Job job)
    {
        string outcome;
        try
        {
            outcome = Tasks.Do(job);
        }
        catch (TaskFailedException failure)
        {
            queue.GiveBack(job, failure.Message);
            return;
        }

        queue.Complete(job, outcome);
    }
}
