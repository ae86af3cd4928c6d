using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <content>Datagrams whose ends are addresses as the system writes them.</content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(Span{byte}, SocketFlags, SocketAddress)"/>.</summary>
    public static ValueTask<int> ReceiveFrom(
        CancellationToken token, Socket socket, Memory<byte> buffer, SocketFlags socketFlags, SocketAddress receivedAddress)
    {
        if (Bytes.IsOfArray(buffer) && IsSenderTold(socket))
        {
            return SocketOperations.Run(
                socket, socket.ReceiveTimeout, (socket, buffer, socketFlags, receivedAddress), token, static (call, token) =>
                    call.socket.ReceiveFromAsync(call.buffer, call.socketFlags, call.receivedAddress, token));
        }

        using (Region.Enter())
            return new ValueTask<int>(socket.ReceiveFrom(buffer.Span, socketFlags, receivedAddress));
    }

    /// <summary>
    /// Stands in for <see cref="Socket.SendTo(ReadOnlySpan{byte}, SocketFlags, SocketAddress)"/>. The bytes are copied: nobody sees when
    /// they are read.
    /// </summary>
    public static ValueTask<int> SendTo(
        CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, SocketFlags socketFlags, SocketAddress socketAddress) =>
        socket.Blocking
            ? SendCopy(socket, buffer, (socket, socketFlags, socketAddress), token, static (call, copy, token) =>
                call.socket.SendToAsync(copy, call.socketFlags, call.socketAddress, token))
            : new ValueTask<int>(socket.SendTo(buffer, socketFlags, socketAddress));
}
