using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen;

/// <summary>Waiting for what other .NET code awaits.</summary>
public static partial class Go
{
    /// <summary>
    /// Waits for a task and throws what the task threw (the exception itself, as <c>await</c> does). A goroutine parks, an ordinary thread
    /// blocks.
    /// </summary>
    /// <exception cref="ArgumentNullException">There is no task.</exception>
    [Goroutine]
    public static void Await(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Await(new ValueTask(task));
    }

    /// <summary>Waits for a task and gives its result, or throws what the task threw.</summary>
    /// <exception cref="ArgumentNullException">There is no task.</exception>
    [Goroutine]
    public static TResult Await<TResult>(Task<TResult> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Await(new ValueTask<TResult>(task));
    }

    /// <summary>
    /// As <see cref="Await(Task)"/>, for what may be done without a task: a socket's or a stream's operation, a channel of .NET's. In a
    /// goroutine a wait allocates nothing. As with <c>await</c>, a value task may be waited for once only.
    /// </summary>
    [Goroutine]
    public static void Await(ValueTask task) => new TaskWait(task).Block();

    /// <summary>As <see cref="Await(ValueTask)"/>, and gives the result.</summary>
    [Goroutine]
    public static TResult Await<TResult>(ValueTask<TResult> task) => new TaskWait<TResult>(task).Block();

    /// <summary>The twin of <see cref="Await(Task)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TaskWait Await__goroutine(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new TaskWait(new ValueTask(task));
    }

    /// <summary>The twin of <see cref="Await{TResult}(Task{TResult})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TaskWait<TResult> Await__goroutine<TResult>(Task<TResult> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new TaskWait<TResult>(new ValueTask<TResult>(task));
    }

    /// <summary>The twin of <see cref="Await(ValueTask)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TaskWait Await__goroutine(ValueTask task) => new(task);

    /// <summary>The twin of <see cref="Await{TResult}(ValueTask{TResult})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TaskWait<TResult> Await__goroutine<TResult>(ValueTask<TResult> task) => new(task);
}
