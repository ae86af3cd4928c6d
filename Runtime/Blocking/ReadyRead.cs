using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// What twins await where the original reads by a member that has no asynchronous form. The goroutine waits until there is something to
/// read, without a thread. It then makes the blocking call, in a region: that call waits only for what comes in pieces.
/// </summary>
/// <typeparam name="TCall">The reader, with the arguments if there are any.</typeparam>
/// <typeparam name="TResult">What the call results in.</typeparam>
/// <remarks>
/// Where the wait fails, the call is not made: its own first read would have failed, in the same way. It could not tell, for who waits for
/// a connection that was reset takes the socket's error away, and sees the end of the stream next time.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ReadyRead<TCall, TResult> : IGoAwaiter, ICancellableWait<TResult>
{
    private readonly StreamRead<int> _ready;
    private readonly TCall _call;
    private readonly Func<TCall, TResult> _read;

    /// <param name="ready">The wait; the default for no wait.</param>
    /// <param name="call">What the call needs.</param>
    /// <param name="read">The blocking call.</param>
    internal ReadyRead(StreamRead<int> ready, TCall call, Func<TCall, TResult> read)
    {
        _ready = ready;
        _call = call;
        _read = read;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public ReadyRead<TCall, TResult> GetAwaiter() => this;

    /// <summary>
    /// The same wait for a call that was given <see cref="CancellableWaits.Token"/>: it ends with the call, and the call by its token.
    /// </summary>
    public CancellableAwaiter<ReadyRead<TCall, TResult>, TResult> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<TResult>.MayHaveToken => true;

    /// <summary>Whether there is something to read.</summary>
    public bool IsCompleted => _ready.IsCompleted;

    /// <summary>Makes the call: what it results in; throws as the original does.</summary>
    public TResult GetResult()
    {
        _ready.GetResult();
        using (Region.Enter())
            return _read(_call);
    }

    void IGoAwaiter.Suspend(Frame frame) => _ready.Suspend(frame);

    void ICancellableWait<TResult>.Suspend(Frame frame, CancellableWait wait) => _ready.Suspend(frame, wait);
}
