using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

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
            ? SendTo(socket, buffer.AsMemory(offset, size), socketFlags, remoteEP, token)
            : new ValueTask<int>(socket.SendTo(buffer, offset, size, socketFlags, remoteEP));

    /// <summary>
    /// Stands in for <see cref="Socket.SendTo(ReadOnlySpan{byte}, EndPoint)"/>. The bytes are copied: nobody sees when they are read.
    /// </summary>
    public static ValueTask<int> SendTo(CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, EndPoint remoteEP) =>
        SendTo(token, socket, buffer, SocketFlags.None, remoteEP);

    /// <summary>Stands in for <see cref="Socket.SendTo(ReadOnlySpan{byte}, SocketFlags, EndPoint)"/>.</summary>
    public static ValueTask<int> SendTo(
        CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, SocketFlags socketFlags, EndPoint remoteEP)
    {
        if (!socket.Blocking)
            return new ValueTask<int>(socket.SendTo(buffer, socketFlags, remoteEP));
        var copy = ArrayPool<byte>.Shared.Rent(buffer.Length);
        buffer.CopyTo(copy);
        return SendAndReturn(socket, copy, buffer.Length, socketFlags, remoteEP, token);
    }

    private static ValueTask<int> SendTo(
        Socket socket, ReadOnlyMemory<byte> memory, SocketFlags flags, EndPoint remoteEnd, CancellationToken token) =>
        SocketOperations.Run(socket, socket.SendTimeout, (socket, memory, flags, remoteEnd), token, static (call, token) =>
            call.socket.SendToAsync(call.memory, call.flags, call.remoteEnd, token));

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<int> SendAndReturn(
        Socket socket, byte[] copy, int length, SocketFlags flags, EndPoint remoteEnd, CancellationToken token)
    {
        try
        {
            return await SendTo(socket, copy.AsMemory(0, length), flags, remoteEnd, token).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }
}
