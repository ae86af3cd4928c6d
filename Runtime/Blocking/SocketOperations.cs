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
}
