using System.ComponentModel;
using System.Diagnostics;

namespace GoroutineGen.Frames;

/// <summary>
/// What twins of methods that can be cancelled await: a wait that ends when the goroutine's context is done. The wait then throws, and
/// nothing has come of it. A wait that is over at once does not ask for the context.
/// </summary>
/// <typeparam name="TWait">The awaiter of the wait.</typeparam>
/// <typeparam name="TResult">What the wait results in.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct CancellableAwaiter<TWait, TResult> : IGoAwaiter
    where TWait : struct, ICancellableWait<TResult>
{
    private readonly TWait _wait;

    // Null: nothing ends the wait before its time.
    private readonly Cancellation? _cancellation;

    /// <exception cref="OperationCanceledException">The wait would begin, and the goroutine is cancelled.</exception>
    internal CancellableAwaiter(TWait wait, Entry entry = Entry.CancellableCall)
    {
        _wait = wait;
        if (wait.IsCompleted || Cancellation.ExposedBy(entry) is not { } cancellation)
            return;
        if (cancellation.IsRequested)
        {
            wait.Abandon();
            cancellation.Throw();
        }

        _cancellation = cancellation;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public CancellableAwaiter<TWait, TResult> GetAwaiter() => this;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>The result of the wait; throws when the context's end has ended the wait.</summary>
    public TResult GetResult()
    {
        if (_cancellation is null || !_cancellation.Wait.End())
            return TWait.MayHaveToken ? ResultOrOwnError() : _wait.GetResult();
        _wait.Abandon();
        _cancellation.Throw();
        return default;
    }

    void IGoAwaiter.Suspend(Frame frame)
    {
        var wait = _wait;
        if (_cancellation is null)
            Awaiters.Suspend(ref wait, frame);
        else
            wait.Suspend(frame, _cancellation.Wait);
    }

    private TResult ResultOrOwnError()
    {
        try
        {
            return _wait.GetResult();
        }
        catch (OperationCanceledException) when (Cancellation.Exposed is { Token.IsCancellationRequested: true })
        {
            // The token may be cancelled, and the call have ended by it, a moment before the goroutine's cancellation is requested.
            Cancellation.Exposed.Throw();
            throw;
        }
    }
}
