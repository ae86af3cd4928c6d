using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <content>Receives that tell by which interface a datagram has come.</content>
public static partial class SocketCalls
{
    /// <summary>
    /// Stands in for
    /// <see cref="Socket.ReceiveMessageFrom(byte[], int, int, ref SocketFlags, ref EndPoint, out IPPacketInformation)"/>.
    /// </summary>
    public static ValueTask<ReceivedMessage> ReceiveMessageFromByRef(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
        Bytes.IsWithin(buffer, offset, size) && IsSenderTold(socket, remoteEP)
            ? ReceiveMessageFrom(socket, buffer.AsMemory(offset, size), socketFlags, remoteEP, token)
            : ReceiveMessageFrom(
                (socket, buffer, offset, size), socketFlags, remoteEP, static (call, ref flags, ref end, out information) =>
                    call.socket.ReceiveMessageFrom(call.buffer, call.offset, call.size, ref flags, ref end, out information));

    /// <summary>
    /// Stands in for <see cref="Socket.ReceiveMessageFrom(Span{byte}, ref SocketFlags, ref EndPoint, out IPPacketInformation)"/>.
    /// </summary>
    public static ValueTask<ReceivedMessage> ReceiveMessageFromByRef(
        CancellationToken token, Socket socket, Memory<byte> buffer, SocketFlags socketFlags, EndPoint remoteEP) =>
        Bytes.IsOfArray(buffer) && IsSenderTold(socket, remoteEP)
            ? ReceiveMessageFrom(socket, buffer, socketFlags, remoteEP, token)
            : ReceiveMessageFrom((socket, buffer), socketFlags, remoteEP, static (call, ref flags, ref end, out information) =>
                call.socket.ReceiveMessageFrom(call.buffer.Span, ref flags, ref end, out information));

    // An end that is told twice stays the caller's own here: the original makes a new one only for another end.
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<ReceivedMessage> ReceiveMessageFrom(
        Socket socket, Memory<byte> memory, SocketFlags flags, EndPoint remoteEnd, CancellationToken token)
    {
        try
        {
            var message = await SocketOperations.Run(
                socket, socket.ReceiveTimeout, (socket, memory, flags, remoteEnd), token, static (call, token) =>
                    call.socket.ReceiveMessageFromAsync(call.memory, call.flags, call.remoteEnd, token)).ConfigureAwait(false);
            return new ReceivedMessage(
                message.ReceivedBytes, message.SocketFlags, message.RemoteEndPoint, message.PacketInformation);
        }
        catch (SocketException exception)
        {
            return new ReceivedMessage(0, SocketFlags.None, remoteEnd, default, exception);
        }
    }

    private static ValueTask<ReceivedMessage> ReceiveMessageFrom<TCall>(
        TCall call, SocketFlags flags, EndPoint remoteEnd, BlockingMessageReceive<TCall> receive)
    {
        var information = default(IPPacketInformation);
        using (Region.Enter())
        {
            try
            {
                var received = receive(call, ref flags, ref remoteEnd, out information);
                return new ValueTask<ReceivedMessage>(new ReceivedMessage(received, flags, remoteEnd, information));
            }
            catch (SocketException exception)
            {
                return new ValueTask<ReceivedMessage>(new ReceivedMessage(0, flags, remoteEnd, information, exception));
            }
        }
    }

    private delegate int BlockingMessageReceive<TCall>(
        TCall call, ref SocketFlags flags, ref EndPoint remoteEnd, out IPPacketInformation information);
}
