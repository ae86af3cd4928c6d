using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Blocking;

/// <content>Datagrams of a client. Spans are copied: nobody sees when they are read.</content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="UdpClient.Send(byte[], int)"/>.</summary>
    public static ValueTask<int> Send(CancellationToken token, UdpClient client, byte[] dgram, int bytes) =>
        client.Client is { Blocking: true } socket && IsActive(client) && Bytes.IsWithin(dgram, 0, bytes)
            ? SocketOperations.Send(socket, dgram.AsMemory(0, bytes), SocketFlags.None, token)
            : new ValueTask<int>(client.Send(dgram, bytes));

    /// <summary>Stands in for <see cref="UdpClient.Send(byte[], int, IPEndPoint)"/>.</summary>
    public static ValueTask<int> Send(CancellationToken token, UdpClient client, byte[] dgram, int bytes, IPEndPoint? endPoint) =>
        client.Client is { Blocking: true } socket && Bytes.IsWithin(dgram, 0, bytes)
            ? Send(socket, dgram.AsMemory(0, bytes), (client, endPoint), token, static (call, datagram, token) =>
                call.client.SendAsync(datagram, call.endPoint, token))
            : new ValueTask<int>(client.Send(dgram, bytes, endPoint));

    /// <summary>
    /// Stands in for <see cref="UdpClient.Send(byte[], int, string, int)"/>. The host may be looked up on the spot, in a region.
    /// </summary>
    public static ValueTask<int> Send(
        CancellationToken token, UdpClient client, byte[] dgram, int bytes, string? hostname, int port)
    {
        using (Region.Enter())
        {
            return client.Client is { Blocking: true } socket && Bytes.IsWithin(dgram, 0, bytes)
                ? Send(socket, dgram.AsMemory(0, bytes), (client, hostname, port), token, static (call, datagram, token) =>
                    call.client.SendAsync(datagram, call.hostname, call.port, token))
                : new ValueTask<int>(client.Send(dgram, bytes, hostname, port));
        }
    }

    /// <summary>Stands in for <see cref="UdpClient.Send(ReadOnlySpan{byte})"/>.</summary>
    public static ValueTask<int> Send(CancellationToken token, UdpClient client, ReadOnlySpan<byte> datagram) =>
        client.Client is { Blocking: true } socket && IsActive(client)
            ? SendCopy(socket, datagram, socket, token, static (socket, copy, token) => socket.SendAsync(copy, SocketFlags.None, token))
            : new ValueTask<int>(client.Send(datagram));

    /// <summary>Stands in for <see cref="UdpClient.Send(ReadOnlySpan{byte}, IPEndPoint)"/>.</summary>
    public static ValueTask<int> Send(CancellationToken token, UdpClient client, ReadOnlySpan<byte> datagram, IPEndPoint? endPoint) =>
        client.Client is { Blocking: true } socket
            ? SendCopy(socket, datagram, (client, endPoint), token, static (call, copy, token) =>
                call.client.SendAsync(copy, call.endPoint, token))
            : new ValueTask<int>(client.Send(datagram, endPoint));

    /// <summary>
    /// Stands in for <see cref="UdpClient.Send(ReadOnlySpan{byte}, string, int)"/>. The host may be looked up on the spot, in a region.
    /// </summary>
    public static ValueTask<int> Send(
        CancellationToken token, UdpClient client, ReadOnlySpan<byte> datagram, string? hostname, int port)
    {
        using (Region.Enter())
        {
            return client.Client is { Blocking: true } socket
                ? SendCopy(socket, datagram, (client, hostname, port), token, static (call, copy, token) =>
                    call.client.SendAsync(copy, call.hostname, call.port, token))
                : new ValueTask<int>(client.Send(datagram, hostname, port));
        }
    }

    // Whether the client has a default end. The blocking members ask, and the asynchronous ones do not.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Active")]
    private static extern bool IsActive(UdpClient client);
}
