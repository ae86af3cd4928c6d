using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>What twins await where the original writes to a stream.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct StreamWrite : IGoAwaiter, ICancellableWait<ValueTuple>
{
    private readonly TaskWait _wait;

    internal StreamWrite(ValueTask write) => _wait = new TaskWait(write);

    /// <summary>The operation is its own awaiter.</summary>
    public StreamWrite GetAwaiter() => this;

    /// <summary>
    /// The same wait for a call that was given <see cref="CancellableWaits.Token"/>: it ends with the call, and the call by its token.
    /// </summary>
    public CancellableAwaiter<StreamWrite, ValueTuple> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<ValueTuple>.MayHaveToken => true;

    /// <summary>Whether the bytes are written.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>Throws as the original does.</summary>
    public void GetResult()
    {
        try
        {
            _wait.GetResult();
        }
        catch (IOException exception) when (NetworkFaults.IsAborted(exception))
        {
            throw NetworkFaults.Failure(NetworkFaults.Writing, SocketError.ConnectionAborted);
        }
    }

    void IGoAwaiter.Suspend(Frame frame) => _wait.Suspend(frame);

    void ICancellableWait<ValueTuple>.Suspend(Frame frame, CancellableWait wait) => _wait.Suspend(frame, wait);

    ValueTuple ICancellableWait<ValueTuple>.GetResult()
    {
        GetResult();
        return default;
    }

    /// <summary>Begins to write to a stream that has an asynchronous form.</summary>
    internal static ValueTask Begin(Stream stream, Memory<byte> memory, CancellationToken token) =>
        StreamForms.IsNetwork(stream, out var network) && StreamForms.SendTimeout(network) is > 0 and var timeout
            ? WriteTimed(network, memory, timeout, token)
            : stream.WriteAsync(memory, token);

    private static async ValueTask WriteTimed(NetworkStream stream, Memory<byte> memory, int timeout, CancellationToken token) =>
        await NetworkFaults.Timed(stream, memory, timeout, NetworkFaults.Writing, token, static async (stream, memory, token) =>
        {
            await stream.WriteAsync(memory, token).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
}
