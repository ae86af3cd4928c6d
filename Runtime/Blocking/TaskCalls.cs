using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="Task"/> that block. Each asks the original first whether there is anything to wait for, so that
/// wrong arguments throw as in the original; and asks the original again when the wait is over, for the result or the exception.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskCalls
{
    /// <summary>Stands in for <see cref="Task.Wait()"/>.</summary>
    public static TaskEnd Wait(CancellationToken token, Task task) => new(task);

    /// <summary>Stands in for <see cref="Task.Wait(int)"/>.</summary>
    public static ValueTask<bool> Wait(CancellationToken token, Task task, int millisecondsTimeout) =>
        Wait(token, task, millisecondsTimeout, CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.Wait(TimeSpan)"/>.</summary>
    public static ValueTask<bool> Wait(CancellationToken token, Task task, TimeSpan timeout) =>
        Wait(token, task, Milliseconds.Of(timeout, static asked => Task.CompletedTask.Wait(asked)), CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.Wait(TimeSpan, CancellationToken)"/>.</summary>
    public static ValueTask<bool> Wait(CancellationToken token, Task task, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var milliseconds = Milliseconds.Of(timeout, static asked => Task.CompletedTask.Wait(asked, CancellationToken.None));
        // Unlike the overload without a TimeSpan, this one looks at the token even where the task has ended.
        return cancellationToken.IsCancellationRequested
            ? new ValueTask<bool>(task.Wait(timeout, cancellationToken))
            : Wait(token, task, milliseconds, cancellationToken);
    }

    /// <summary>Stands in for <see cref="Task.Wait(CancellationToken)"/>.</summary>
    public static async ValueTask Wait(CancellationToken token, Task task, CancellationToken cancellationToken) =>
        await Wait(token, task, Timeout.Infinite, cancellationToken).ConfigureAwait(false);

    /// <summary>Stands in for <see cref="Task.Wait(int, CancellationToken)"/>.</summary>
    public static async ValueTask<bool> Wait(
        CancellationToken token, Task task, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (millisecondsTimeout < Timeout.Infinite)
            return task.Wait(millisecondsTimeout, cancellationToken); // Which throws.
        if (!task.IsCompleted && millisecondsTimeout != 0)
            await End(task, millisecondsTimeout, cancellationToken, token).ConfigureAwait(false);
        return task.Wait(0, cancellationToken);
    }

    /// <summary>Stands in for <see cref="Task{TResult}.Result"/>.</summary>
    public static TaskEnd<TResult> Result<TResult>(CancellationToken token, Task<TResult> task) => new(task);

    /// <summary>Stands in for <see cref="ValueTask{TResult}.Result"/>, which throws the exception itself.</summary>
    public static Interop.TaskWait<TResult> Result<TResult>(CancellationToken token, ValueTask<TResult> task) => new(task);

    /// <summary>Stands in for <see cref="Task.WaitAll(Task[])"/>.</summary>
    public static async ValueTask WaitAll(CancellationToken token, params Task[] tasks) =>
        await WaitAll(token, tasks, Timeout.Infinite, CancellationToken.None).ConfigureAwait(false);

    /// <summary>Stands in for <see cref="Task.WaitAll(ReadOnlySpan{Task})"/>.</summary>
    public static ValueTask WaitAll(CancellationToken token, params ReadOnlySpan<Task> tasks) => WaitAll(token, tasks.ToArray());

    /// <summary>Stands in for <see cref="Task.WaitAll(IEnumerable{Task}, CancellationToken)"/>.</summary>
#pragma warning disable RS0027 // The stand-in has the parameters of the original.
    public static ValueTask WaitAll(CancellationToken token, IEnumerable<Task> tasks, CancellationToken cancellationToken = default)
#pragma warning restore RS0027
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return WaitAll(token, tasks.ToArray(), cancellationToken);
    }

    /// <summary>Stands in for <see cref="Task.WaitAll(Task[], CancellationToken)"/>.</summary>
    public static async ValueTask WaitAll(CancellationToken token, Task[] tasks, CancellationToken cancellationToken) =>
        await WaitAll(token, tasks, Timeout.Infinite, cancellationToken).ConfigureAwait(false);

    /// <summary>Stands in for <see cref="Task.WaitAll(Task[], int)"/>.</summary>
    public static ValueTask<bool> WaitAll(CancellationToken token, Task[] tasks, int millisecondsTimeout) =>
        WaitAll(token, tasks, millisecondsTimeout, CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.WaitAll(Task[], TimeSpan)"/>.</summary>
    public static ValueTask<bool> WaitAll(CancellationToken token, Task[] tasks, TimeSpan timeout) =>
        WaitAll(token, tasks, Milliseconds.Of(timeout, static asked => Task.WaitAll([], asked)), CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.WaitAll(Task[], int, CancellationToken)"/>.</summary>
    public static async ValueTask<bool> WaitAll(
        CancellationToken token, Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (millisecondsTimeout < Timeout.Infinite)
            return Task.WaitAll(tasks, millisecondsTimeout, cancellationToken); // Which throws.
        if (Task.WaitAll(tasks, 0, cancellationToken))
            return true;
        if (millisecondsTimeout == 0)
            return false;
        await End(Task.WhenAll(tasks), millisecondsTimeout, cancellationToken, token).ConfigureAwait(false);
        return Task.WaitAll(tasks, 0, cancellationToken);
    }

    /// <summary>Stands in for <see cref="Task.WaitAny(Task[])"/>.</summary>
    public static ValueTask<int> WaitAny(CancellationToken token, params Task[] tasks) =>
        WaitAny(token, tasks, Timeout.Infinite, CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.WaitAny(Task[], CancellationToken)"/>.</summary>
    public static ValueTask<int> WaitAny(CancellationToken token, Task[] tasks, CancellationToken cancellationToken) =>
        WaitAny(token, tasks, Timeout.Infinite, cancellationToken);

    /// <summary>Stands in for <see cref="Task.WaitAny(Task[], int)"/>.</summary>
    public static ValueTask<int> WaitAny(CancellationToken token, Task[] tasks, int millisecondsTimeout) =>
        WaitAny(token, tasks, millisecondsTimeout, CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.WaitAny(Task[], TimeSpan)"/>.</summary>
    public static ValueTask<int> WaitAny(CancellationToken token, Task[] tasks, TimeSpan timeout) =>
        WaitAny(token, tasks, Milliseconds.Of(timeout, static asked => Task.WaitAny([], asked)), CancellationToken.None);

    /// <summary>Stands in for <see cref="Task.WaitAny(Task[], int, CancellationToken)"/>.</summary>
    public static async ValueTask<int> WaitAny(
        CancellationToken token, Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (millisecondsTimeout < Timeout.Infinite)
            return Task.WaitAny(tasks, millisecondsTimeout, cancellationToken); // Which throws.
        if (Task.WaitAny(tasks, 0, cancellationToken) is >= 0 and var ended)
            return ended;
        if (tasks.Length == 0 || millisecondsTimeout == 0)
            return -1;
        var first = Task.WhenAny(tasks);
        await End(first, millisecondsTimeout, cancellationToken, token).ConfigureAwait(false);
        return first.IsCompleted ? Array.IndexOf(tasks, first.Result) : -1;
    }

    /// <summary>Waits for the end of a task, however it ends; for a time; for a cancellation.</summary>
    private static async ValueTask End(
        Task task, int millisecondsTimeout, CancellationToken cancellationToken, CancellationToken token)
    {
        using var both = token.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(token, cancellationToken) : null;
        await task.WaitAsync(TimeSpan.FromMilliseconds(millisecondsTimeout), both?.Token ?? cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsCompleted)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        token.ThrowIfCancellationRequested();
    }
}
