using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Blocking;

/// <content>
/// Connecting. What the original refuses without waiting (wrong arguments, a socket that is connected, or does not block) is the original's
/// to refuse; it stands in a region, as it may look up a name first.
/// </content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.Connect(EndPoint)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, EndPoint remoteEP) =>
        Connecting.Begin(socket, remoteEP, token) ?? InRegion((socket, remoteEP), static call => call.socket.Connect(call.remoteEP));

    /// <summary>Stands in for <see cref="Socket.Connect(IPAddress, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, IPAddress address, int port) =>
        Connecting.Begin(socket, address, port, token)
            ?? InRegion((socket, address, port), static call => call.socket.Connect(call.address, call.port));

    /// <summary>Stands in for <see cref="Socket.Connect(IPAddress[], int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, IPAddress[] addresses, int port) =>
        Connecting.Begin(socket, addresses, port, token)
            ?? InRegion((socket, addresses, port), static call => call.socket.Connect(call.addresses, call.port));

    /// <summary>Stands in for <see cref="Socket.Connect(string, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, string host, int port) =>
        Connecting.Begin(socket, host, port, token)
            ?? InRegion((socket, host, port), static call => call.socket.Connect(call.host, call.port));

    /// <summary>Stands in for <see cref="TcpClient.Connect(string, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, string hostname, int port) =>
        Connecting.Begin(client?.Client, hostname, port, token) is { } connect
            ? Activate(client!, connect)
            : InRegion((client, hostname, port), static call => call.client!.Connect(call.hostname, call.port));

    /// <summary>Stands in for <see cref="TcpClient.Connect(IPAddress, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, IPAddress address, int port) =>
        Connecting.Begin(client?.Client, address, port, token) is { } connect
            ? Activate(client!, connect)
            : InRegion((client, address, port), static call => call.client!.Connect(call.address, call.port));

    /// <summary>Stands in for <see cref="TcpClient.Connect(IPAddress[], int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, IPAddress[] ipAddresses, int port) =>
        Connecting.Begin(client?.Client, ipAddresses, port, token) is { } connect
            ? Activate(client!, connect)
            : InRegion((client, ipAddresses, port), static call => call.client!.Connect(call.ipAddresses, call.port));

    /// <summary>Stands in for <see cref="TcpClient.Connect(IPEndPoint)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, IPEndPoint remoteEP) =>
        Connecting.Begin(client?.Client, remoteEP, token) is { } connect
            ? Activate(client!, connect)
            : InRegion((client, remoteEP), static call => call.client!.Connect(call.remoteEP));

    private static ValueTask InRegion<TCall>(TCall call, Action<TCall> connect)
    {
        using (Region.Enter())
            connect(call);
        return default;
    }

    private static async ValueTask Activate(TcpClient client, ValueTask connect)
    {
        await connect.ConfigureAwait(false);
        SetActive(client, true);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Active")]
    private static extern void SetActive(TcpClient client, bool value);
}
