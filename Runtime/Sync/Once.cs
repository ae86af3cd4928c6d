using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Sync;

/// <summary>Runs a function at most once; whoever calls while the function runs waits until the function has ended.</summary>
/// <remarks>
/// Go's counterpart: <c>sync.Once</c>. A function that throws counts as run: its exception is for the caller that ran it, and the others
/// return. Once the function has run, a call costs one read.
/// </remarks>
public sealed class Once
{
    private readonly SharedCall _call = new(WaitReason.Once, "Once.Do");

    /// <summary>
    /// Runs <paramref name="function"/>, unless an earlier call has run or runs a function; returns when the function that was run has
    /// ended.
    /// </summary>
    /// <remarks>
    /// For goroutines and threads; async code uses <see cref="DoAsync"/>. In a goroutine the function may be a
    /// <see cref="GoroutineAttribute">[Goroutine]</see> method.
    /// </remarks>
    /// <exception cref="LockRecursionException">The function calls <c>Do</c> again, and would wait for itself. (Go: a
    /// deadlock.)</exception>
    [Goroutine]
    public void Do(Action function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!_call.TryBegin())
        {
            _call.Wait();
            return;
        }

        try
        {
            function();
        }
        finally
        {
            _call.End();
        }
    }

    /// <summary>As <see cref="Do(Action)"/>, for async code. A function that calls <c>DoAsync</c> again waits for itself.</summary>
    /// <param name="function">The function.</param>
    /// <param name="cancellationToken">Gives up waiting for a function that another caller runs; the function goes on.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask DoAsync(Func<Task> function, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!_call.TryBeginAsync())
        {
            await _call.WaitAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await function().ConfigureAwait(false);
        }
        finally
        {
            _call.End();
        }
    }

    /// <summary>The twin of <see cref="Do(Action)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Do))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask Do__goroutine(Entry entry, Action function)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await DoInGoroutine(entry, function);
    }

    /// <summary>As <see cref="Do(Action)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Do))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public GoTask Do__body(Entry entry, Func<Entry, GoTask> function) => DoInGoroutine(entry, function);

    private async GoTask DoInGoroutine(Entry entry, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!_call.TryBegin())
        {
            await _call.Wait__goroutine().Cancellable(entry);
            return;
        }

        try
        {
            await Bodies.Call(function);
        }
        finally
        {
            _call.End();
        }
    }
}
