using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// What twins await where the original sends or receives. A transfer without a time-out allocates nothing. No region is
/// around the beginning: .NET tries a transfer on a descriptor that does not block.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct SocketTransfer : IGoAwaiter, ICancellableWait<int>
{
    private readonly Socket _socket;
    private readonly TaskWait<int> _wait;

    private SocketTransfer(Socket socket, ValueTask<int> transfer)
    {
        _socket = socket;
        _wait = new TaskWait<int>(transfer);
    }

    /// <summary>The operation is its own awaiter.</summary>
    public SocketTransfer GetAwaiter() => this;

    /// <summary>
    /// The same wait for a call that was given <see cref="CancellableWaits.Token"/>: it ends with the call, and the call by its token.
    /// </summary>
    public CancellableAwaiter<SocketTransfer, int> EndedByToken() => new(this, Entry.Call);

    static bool ICancellableWait<int>.MayHaveToken => true;

    /// <summary>Whether the bytes are transferred.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>How many bytes were transferred; throws as the original does.</summary>
    public int GetResult()
    {
        try
        {
            return _wait.GetResult();
        }
        catch (SocketException exception) when (SocketFaults.IsAborted(exception))
        {
            throw SocketFaults.ForTransfer(_socket);
        }
    }

    void IGoAwaiter.Suspend(Frame frame) => _wait.SuspendForSocket(frame);

    void ICancellableWait<int>.Suspend(Frame frame, CancellableWait wait) => _wait.Suspend(frame, wait);

    internal static SocketTransfer Receive(
        Socket socket, byte[] buffer, int offset, int size, SocketFlags flags, CancellationToken token)
    {
        if (!socket.Blocking || !Bytes.IsWithin(buffer, offset, size))
            return new SocketTransfer(socket, new ValueTask<int>(socket.Receive(buffer, offset, size, flags)));
        return new SocketTransfer(socket, socket.ReceiveTimeout > 0
            ? SocketOperations.Receive(socket, buffer.AsMemory(offset, size), flags, token)
            : socket.ReceiveAsync(buffer.AsMemory(offset, size), flags, token));
    }

    internal static SocketTransfer Send(
        Socket socket, byte[] buffer, int offset, int size, SocketFlags flags, CancellationToken token)
    {
        if (!socket.Blocking || !Bytes.IsWithin(buffer, offset, size))
            return new SocketTransfer(socket, new ValueTask<int>(socket.Send(buffer, offset, size, flags)));
        return new SocketTransfer(socket, Send(socket, buffer.AsMemory(offset, size), flags, token));
    }

    internal static SocketTransfer SendCopy(Socket socket, ReadOnlySpan<byte> bytes, SocketFlags flags, CancellationToken token)
    {
        if (!socket.Blocking)
            return new SocketTransfer(socket, new ValueTask<int>(socket.Send(bytes, flags)));
        var copy = PooledBytes.Copy(bytes);
        return new SocketTransfer(
            socket, PooledBytes.ReturnAfter(Send(socket, copy.AsMemory(0, bytes.Length), flags, token), copy));
    }

    private static ValueTask<int> Send(Socket socket, Memory<byte> bytes, SocketFlags flags, CancellationToken token) =>
        socket.SendTimeout > 0 ? SocketOperations.Send(socket, bytes, flags, token) : socket.SendAsync(bytes, flags, token);
}
