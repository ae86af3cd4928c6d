namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>Waits for what has to come, with a deadline: what never comes is a failure, not a hang.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    internal static Task Soon(this Task task) => task.WaitAsync(Limit);

    internal static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Limit);

    internal static Task Soon(this ValueTask task) => task.AsTask().WaitAsync(Limit);

    internal static Task<T> Soon<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Limit);

    /// <summary>Runs what may block, on a thread of its own.</summary>
    internal static void Run(Action blocking) =>
        Task.Factory.StartNew(blocking, TaskCreationOptions.LongRunning).Soon().GetAwaiter().GetResult();
}
