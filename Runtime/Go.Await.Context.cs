using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen;

/// <content>Waiting for what a context can end.</content>
public static partial class Go
{
    /// <summary>
    /// Calls <paramref name="function"/> with the context's token, and waits for the task that it gives. When the context is done and the
    /// task ends by its token, throws why the context is done. A goroutine parks, an ordinary thread blocks. Go's counterpart: passing
    /// <c>ctx</c> to the call.
    /// </summary>
    /// <remarks>
    /// Ends when the task ends: a function that does not heed its token is waited for. Any other exception is thrown as it is. Where both
    /// would do, an <c>async</c> lambda gives a <see cref="Task"/>.
    /// </remarks>
    /// <example>
    /// <code>
    /// var count = Go.Await(ctx, token => stream.ReadAsync(memory, token));
    /// </code>
    /// </example>
    /// <exception cref="ArgumentNullException">There is no context, or no function.</exception>
    /// <exception cref="InvalidOperationException">The function gave null.</exception>
    /// <exception cref="ContextCanceledException">The context was cancelled, and the task ended by its token.</exception>
    /// <exception cref="DeadlineExceededException">The context's deadline has passed, and the task ended by its token.</exception>
    [Goroutine]
    [OverloadResolutionPriority(1)]
    public static void Await(Context context, Func<CancellationToken, Task> function) =>
        new ContextWait(context, new ValueTask(ContextWait.Start(context, function))).Block();

    /// <summary>As <see cref="Await(Context, Func{CancellationToken, Task})"/>, and gives the result.</summary>
    [Goroutine]
    [OverloadResolutionPriority(1)]
    public static TResult Await<TResult>(Context context, Func<CancellationToken, Task<TResult>> function) =>
        new ContextWait<TResult>(context, new ValueTask<TResult>(ContextWait.Start(context, function))).Block();

    /// <inheritdoc cref="Await(Context, Func{CancellationToken, Task})"/>
    [Goroutine]
    public static void Await(Context context, Func<CancellationToken, ValueTask> function) =>
        new ContextWait(context, ContextWait.Start(context, function)).Block();

    /// <summary>As <see cref="Await(Context, Func{CancellationToken, Task})"/>, and gives the result.</summary>
    [Goroutine]
    public static TResult Await<TResult>(Context context, Func<CancellationToken, ValueTask<TResult>> function) =>
        new ContextWait<TResult>(context, ContextWait.Start(context, function)).Block();

    /// <summary>The twin of <see cref="Await(Context, Func{CancellationToken, Task})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(1)]
    public static ContextWait Await__goroutine(Context context, Func<CancellationToken, Task> function) =>
        new(context, new ValueTask(ContextWait.Start(context, function)));

    /// <summary>The twin of <see cref="Await{TResult}(Context, Func{CancellationToken, Task{TResult}})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(1)]
    public static ContextWait<TResult> Await__goroutine<TResult>(Context context, Func<CancellationToken, Task<TResult>> function) =>
        new(context, new ValueTask<TResult>(ContextWait.Start(context, function)));

    /// <summary>The twin of <see cref="Await(Context, Func{CancellationToken, ValueTask})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ContextWait Await__goroutine(Context context, Func<CancellationToken, ValueTask> function) =>
        new(context, ContextWait.Start(context, function));

    /// <summary>The twin of <see cref="Await{TResult}(Context, Func{CancellationToken, ValueTask{TResult}})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Await))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ContextWait<TResult> Await__goroutine<TResult>(Context context, Func<CancellationToken, ValueTask<TResult>> function) =>
        new(context, ContextWait.Start(context, function));
}
