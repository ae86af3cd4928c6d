using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// What twins await where the original reads from a stream, or by a reader from the stream below. A read from a network stream without a
/// time-out allocates nothing.
/// </summary>
/// <typeparam name="TResult">What the read results in: for a stream, how many bytes were read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct StreamRead<TResult> : IGoAwaiter, ICancellableWait<TResult>
{
    private readonly TaskWait<TResult> _wait;
    private readonly bool _isOfSocket;

    /// <param name="read">The operation.</param>
    /// <param name="isOfSocket">Whether it is a socket's: the goroutine may go on on the thread that completes the operation.</param>
    internal StreamRead(ValueTask<TResult> read, bool isOfSocket = false)
    {
        _wait = new TaskWait<TResult>(read);
        _isOfSocket = isOfSocket;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public StreamRead<TResult> GetAwaiter() => this;

    /// <summary>
    /// The same wait for a call that was given <see cref="CancellableWaits.Token"/>: it ends with the call, and the call by its token.
    /// </summary>
    public CancellableAwaiter<StreamRead<TResult>, TResult> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<TResult>.MayHaveToken => true;

    /// <summary>Whether the bytes are read.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>What was read; throws as the original does.</summary>
    public TResult GetResult()
    {
        try
        {
            return _wait.GetResult();
        }
        catch (IOException exception) when (NetworkFaults.IsAborted(exception))
        {
            throw NetworkFaults.Failure(NetworkFaults.Reading, SocketError.ConnectionAborted);
        }
    }

    void IGoAwaiter.Suspend(Frame frame) => Suspend(frame);

    void ICancellableWait<TResult>.Suspend(Frame frame, CancellableWait wait) => Suspend(frame, wait);

    /// <summary>Parks until the read has ended.</summary>
    internal void Suspend(Frame frame)
    {
        if (_isOfSocket)
            _wait.SuspendForSocket(frame);
        else
            _wait.Suspend(frame);
    }

    /// <summary>As the other form, but a canceller can end the wait.</summary>
    internal void Suspend(Frame frame, CancellableWait wait) => _wait.Suspend(frame, wait);
}
