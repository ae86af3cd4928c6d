using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>
/// Operations of a socket as tasks that keep what the blocking members promise: time-outs, which a timer ends, and the exceptions when the
/// socket is closed meanwhile. No region is around the beginning: .NET tries them on a descriptor that does not block.
/// </summary>
internal static class SocketOperations
{
    internal static ValueTask<int> Receive(Socket socket, Memory<byte> memory, SocketFlags flags, CancellationToken token) =>
        Run(socket, socket.ReceiveTimeout, (socket, memory, flags), token, static (call, token) =>
            call.socket.ReceiveAsync(call.memory, call.flags, token));

    internal static ValueTask<int> Send(Socket socket, ReadOnlyMemory<byte> memory, SocketFlags flags, CancellationToken token) =>
        Run(socket, socket.SendTimeout, (socket, memory, flags), token, static (call, token) =>
            call.socket.SendAsync(call.memory, call.flags, token));

    /// <summary>A receive into several buffers: into an array, as only that takes a token, and from there into the buffers.</summary>
    internal static ValueTask<int> Receive(
        Socket socket, IList<ArraySegment<byte>> buffers, int length, SocketFlags flags, CancellationToken token) =>
        Run(socket, socket.ReceiveTimeout, (socket, buffers, length, flags), token, static (call, token) =>
            ReceiveIntoAll(call.socket, call.buffers, call.length, call.flags, token));

    /// <summary>A send from several buffers. One that may have to end early sends a copy, as only that takes a token.</summary>
    internal static ValueTask<int> Send(
        Socket socket, IList<ArraySegment<byte>> buffers, int length, SocketFlags flags, CancellationToken token)
    {
        if (socket.SendTimeout <= 0 && !token.CanBeCanceled)
        {
            return Run(socket, 0, (socket, buffers, flags), token, static (call, _) =>
                new ValueTask<int>(call.socket.SendAsync(call.buffers, call.flags)));
        }

        var copy = PooledBytes.Copy(buffers, length);
        return PooledBytes.ReturnAfter(Send(socket, copy.AsMemory(0, length), flags, token), copy);
    }

    /// <summary>The operation, with a time-out in milliseconds; without one if that is not positive.</summary>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    internal static async ValueTask<TResult> Run<TCall, TResult>(
        Socket socket, int timeout, TCall call, CancellationToken token, Func<TCall, CancellationToken, ValueTask<TResult>> begin)
    {
        using var timer = timeout > 0 ? CancellationTokenSource.CreateLinkedTokenSource(token) : null;
        timer?.CancelAfter(timeout);
        try
        {
            return await begin(call, timer?.Token ?? token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer is not null && !token.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch (SocketException exception) when (SocketFaults.IsAborted(exception))
        {
            throw SocketFaults.ForTransfer(socket);
        }
    }

    // Over a connection, no array is held while nothing comes.
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<int> ReceiveIntoAll(
        Socket socket, IList<ArraySegment<byte>> buffers, int length, SocketFlags flags, CancellationToken token)
    {
        if (socket.SocketType == SocketType.Stream)
            await socket.ReceiveAsync(Memory<byte>.Empty, flags, token).ConfigureAwait(false);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var received = await socket.ReceiveAsync(rented.AsMemory(0, length), flags, token).ConfigureAwait(false);
            PooledBytes.Spread(rented.AsSpan(0, received), buffers);
            return received;
        }
        catch (ObjectDisposedException) when (socket.SocketType == SocketType.Stream)
        {
            throw SocketFaults.ForTransfer(socket);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
