using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

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

    /// <summary>
    /// As <see cref="Await(Task)"/>, for a task with <c>ConfigureAwait</c>. The options mean what they mean to <c>await</c>; where the
    /// caller goes on is the scheduler's matter, whatever they say of the captured context.
    /// </summary>
    [Goroutine]
    public static void Await(ConfiguredTaskAwaitable task) => new ConfiguredTaskWait(task).Block();

    /// <summary>As <see cref="Await(ConfiguredTaskAwaitable)"/>, and gives the result.</summary>
    [Goroutine]
    public static TResult Await<TResult>(ConfiguredTaskAwaitable<TResult> task) => new ConfiguredTaskWait<TResult>(task).Block();

    /// <summary>As <see cref="Await(ConfiguredTaskAwaitable)"/>, for a value task.</summary>
    [Goroutine]
    public static void Await(ConfiguredValueTaskAwaitable task) => new TaskWait(task).Block();

    /// <summary>As <see cref="Await(ConfiguredTaskAwaitable)"/>, for a value task with a result.</summary>
    [Goroutine]
    public static TResult Await<TResult>(ConfiguredValueTaskAwaitable<TResult> task) => new TaskWait<TResult>(task).Block();

    /// <summary>
    /// Waits for any other awaitable, by its awaiter: until the awaiter runs its continuation. Gives the awaiter back, whose
    /// <c>GetResult</c> gives the result or throws. A goroutine parks, an ordinary thread blocks.
    /// </summary>
    /// <remarks>
    /// No interface has <c>IsCompleted</c>, so this always waits for the continuation. Ask yourself where an awaiter may have completed: it
    /// spares the wait, and some awaiters take no continuation then. What the awaiter throws instead of taking the continuation is thrown
    /// to a thread, and in a goroutine ends the process, as after an <c>await</c>. A continuation that the awaiter gives to the current
    /// <see cref="TaskScheduler"/> does not run while that scheduler's only thread waits here.
    /// </remarks>
    /// <example>
    /// <code>
    /// var result = Go.Await(awaitable.GetAwaiter()).GetResult();
    ///
    /// var awaiter = awaitable.GetAwaiter();
    /// if (!awaiter.IsCompleted)
    ///     Go.Await(awaiter);
    /// var result = awaiter.GetResult();
    /// </code>
    /// </example>
    /// <exception cref="ArgumentNullException">There is no awaiter.</exception>
    [Goroutine]
    public static TAwaiter Await<TAwaiter>(TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        ThrowIfNull(awaiter);
        Parking.Block(AwaiterOperation<TAwaiter>.Rent(awaiter));
        return awaiter;
    }

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

    /// <summary>The twin of <see cref="Await(ConfiguredTaskAwaitable)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ConfiguredTaskWait Await__goroutine(ConfiguredTaskAwaitable task) => new(task);

    /// <summary>The twin of <see cref="Await{TResult}(ConfiguredTaskAwaitable{TResult})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ConfiguredTaskWait<TResult> Await__goroutine<TResult>(ConfiguredTaskAwaitable<TResult> task) => new(task);

    /// <summary>The twin of <see cref="Await(ConfiguredValueTaskAwaitable)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TaskWait Await__goroutine(ConfiguredValueTaskAwaitable task) => new(task);

    /// <summary>The twin of <see cref="Await{TResult}(ConfiguredValueTaskAwaitable{TResult})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TaskWait<TResult> Await__goroutine<TResult>(ConfiguredValueTaskAwaitable<TResult> task) => new(task);

    /// <summary>The twin of <see cref="Await{TAwaiter}(TAwaiter)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static AwaiterWait<TAwaiter> Await__goroutine<TAwaiter>(TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        ThrowIfNull(awaiter);
        return new AwaiterWait<TAwaiter>(awaiter);
    }

    // ArgumentNullException.ThrowIfNull would box an awaiter that is a struct.
    private static void ThrowIfNull<TAwaiter>(TAwaiter awaiter)
    {
        if (awaiter is null)
            throw new ArgumentNullException(nameof(awaiter));
    }
}
