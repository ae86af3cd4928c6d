namespace Jobs;

/// <summary>What jobs do. These greet somebody, which takes 5 ms, and does not always work out.</summary>
internal static partial class Tasks
{
    private static readonly TimeSpan TimeForATask = TimeSpan.FromMilliseconds(5);

    /// <summary>The task with a number: every tenth fails at first, every fiftieth for good.</summary>
    public static string Named(int number) => number switch
    {
        _ when number % 50 == 0 => "greet nobody",
        _ when number % 10 == 0 => $"greet sleeper {number}",
        _ => $"greet person {number}",
    };

    [Goroutine]
    public static string Do(Job job)
    {
        Thread.Sleep(TimeForATask); // Where a real task asks another service.
        return job.Task.Split(' ') switch
        {
            [_, "nobody"] => throw new TaskFailedException("nobody is there"),
            [_, "sleeper", _] when job.Attempt == 1 => throw new TaskFailedException("asleep"),
            [_, .. var who] => $"hello, {string.Join(' ', who)}",
            [] => throw new TaskFailedException("nothing to do"),
        };
    }
}

/// <summary>A task did not work out; another attempt may.</summary>
internal sealed class TaskFailedException(string message) : Exception(message);
