using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// What twins await where the original reads from a stream. A read from a network stream without a time-out allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct StreamRead : IGoAwaiter, ICancellableWait<int>
{
    private readonly TaskWait<int> _wait;
    private readonly bool _isOfSocket;

    /// <param name="read">The operation.</param>
    /// <param name="isOfSocket">Whether it is a socket's: the goroutine may go on on the thread that completes the operation.</param>
    internal StreamRead(ValueTask<int> read, bool isOfSocket = false)
    {
        _wait = new TaskWait<int>(read);
        _isOfSocket = isOfSocket;
    }

    /// <summary>The operation is its own awaiter.</summary>
    public StreamRead GetAwaiter() => this;

    /// <summary>
    /// The same wait for a call that was given <see cref="CancellableWaits.Token"/>: it ends with the call, and the call by its token.
    /// </summary>
    public CancellableAwaiter<StreamRead, int> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<int>.MayHaveToken => true;

    /// <summary>Whether the bytes are read.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>How many bytes were read; throws as the original does.</summary>
    public int GetResult()
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

    void IGoAwaiter.Suspend(Frame frame)
    {
        if (_isOfSocket)
            _wait.SuspendForSocket(frame);
        else
            _wait.Suspend(frame);
    }

    void ICancellableWait<int>.Suspend(Frame frame, CancellableWait wait) => _wait.Suspend(frame, wait);

    /// <summary>Begins to read from a stream that has an asynchronous form.</summary>
    internal static ValueTask<int> Begin(Stream stream, Memory<byte> memory, CancellationToken token) =>
        StreamForms.IsNetwork(stream, out var network) && network.Socket.ReceiveTimeout is > 0 and var timeout
            ? NetworkFaults.Timed(network, memory, timeout, NetworkFaults.Reading, token, static (stream, memory, token) =>
                stream.ReadAsync(memory, token))
            : stream.ReadAsync(memory, token);
}
