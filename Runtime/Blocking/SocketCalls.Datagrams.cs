using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <content>Sending to an end.</content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.SendTo(byte[], EndPoint)"/>.</summary>
    public static ValueTask<int> SendTo(CancellationToken token, Socket socket, byte[] buffer, EndPoint remoteEP) =>
        SendTo(token, socket, buffer, 0, buffer?.Length ?? 0, SocketFlags.None, remoteEP);

    /// <summary>Stands in for <see cref="Socket.SendTo(byte[], SocketFlags, EndPoint)"/>.</summary>
    public static ValueTask<int> SendTo(
        CancellationToken token, Socket socket, byte[] buffer, SocketFlags socketFlags, EndPoint remoteEP) =>
        SendTo(token, socket, buffer, 0, buffer?.Length ?? 0, socketFlags, remoteEP);

    /// <summary>Stands in for <see cref="Socket.SendTo(byte[], int, SocketFlags, EndPoint)"/>.</summary>
    public static ValueTask<int> SendTo(
        CancellationToken token, Socket socket, byte[] buffer, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
        SendTo(token, socket, buffer, 0, size, socketFlags, remoteEP);

    /// <summary>Stands in for <see cref="Socket.SendTo(byte[], int, int, SocketFlags, EndPoint)"/>.</summary>
    public static ValueTask<int> SendTo(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
        socket.Blocking && Bytes.IsWithin(buffer, offset, size)
            ? Send(socket, buffer.AsMemory(offset, size), (socket, socketFlags, remoteEP), token, static (call, bytes, token) =>
                call.socket.SendToAsync(bytes, call.socketFlags, call.remoteEP, token))
            : new ValueTask<int>(socket.SendTo(buffer, offset, size, socketFlags, remoteEP));

    /// <summary>
    /// Stands in for <see cref="Socket.SendTo(ReadOnlySpan{byte}, EndPoint)"/>. The bytes are copied: nobody sees when they are read.
    /// </summary>
    public static ValueTask<int> SendTo(CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, EndPoint remoteEP) =>
        SendTo(token, socket, buffer, SocketFlags.None, remoteEP);

    /// <summary>Stands in for <see cref="Socket.SendTo(ReadOnlySpan{byte}, SocketFlags, EndPoint)"/>.</summary>
    public static ValueTask<int> SendTo(
        CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, SocketFlags socketFlags, EndPoint remoteEP) =>
        socket.Blocking
            ? SendCopy(socket, buffer, (socket, socketFlags, remoteEP), token, static (call, copy, token) =>
                call.socket.SendToAsync(copy, call.socketFlags, call.remoteEP, token))
            : new ValueTask<int>(socket.SendTo(buffer, socketFlags, remoteEP));

    private static ValueTask<int> SendCopy<TCall>(
        Socket socket, ReadOnlySpan<byte> bytes, TCall call, CancellationToken token,
        Func<TCall, ReadOnlyMemory<byte>, CancellationToken, ValueTask<int>> send)
    {
        var copy = PooledBytes.Copy(bytes);
        return PooledBytes.ReturnAfter(Send(socket, copy.AsMemory(0, bytes.Length), call, token, send), copy);
    }

    private static ValueTask<int> Send<TCall>(
        Socket socket, ReadOnlyMemory<byte> bytes, TCall call, CancellationToken token,
        Func<TCall, ReadOnlyMemory<byte>, CancellationToken, ValueTask<int>> send) =>
        SocketOperations.Run(socket, socket.SendTimeout, (call, bytes, send), token, static (given, token) =>
            given.send(given.call, given.bytes, token));
}
