using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <content>
/// Connecting. The exception of a blocking connect names, in its message, the last end that it tried. Here it does too, but for an end by a
/// name that has to be looked up.
/// </content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.Connect(EndPoint)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, EndPoint remoteEP)
    {
        if (socket.Blocking)
            return Connect(socket, remoteEP, (socket, remoteEP, token), static x => x.socket.ConnectAsync(x.remoteEP, x.token));
        socket.Connect(remoteEP);
        return default;
    }

    /// <summary>Stands in for <see cref="Socket.Connect(IPAddress, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, IPAddress address, int port)
    {
        if (socket.Blocking)
            return Connect(socket, End(address, port), (socket, address, port, token), static x =>
                x.socket.ConnectAsync(x.address, x.port, x.token));
        socket.Connect(address, port);
        return default;
    }

    /// <summary>Stands in for <see cref="Socket.Connect(IPAddress[], int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, IPAddress[] addresses, int port)
    {
        if (socket.Blocking)
            return Connect(socket, End(addresses, port), (socket, addresses, port, token), static x =>
                x.socket.ConnectAsync(x.addresses, x.port, x.token));
        socket.Connect(addresses, port);
        return default;
    }

    /// <summary>Stands in for <see cref="Socket.Connect(string, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, Socket socket, string host, int port)
    {
        if (socket.Blocking)
            return Connect(socket, End(host, port), (socket, host, port, token), static x =>
                x.socket.ConnectAsync(x.host, x.port, x.token));
        socket.Connect(host, port);
        return default;
    }

    /// <summary>Stands in for <see cref="TcpClient.Connect(string, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, string hostname, int port) =>
        Connect(client.Client, End(hostname, port), (client, hostname, port, token), static x =>
            x.client.ConnectAsync(x.hostname, x.port, x.token));

    /// <summary>Stands in for <see cref="TcpClient.Connect(IPAddress, int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, IPAddress address, int port) =>
        Connect(client.Client, End(address, port), (client, address, port, token), static x =>
            x.client.ConnectAsync(x.address, x.port, x.token));

    /// <summary>Stands in for <see cref="TcpClient.Connect(IPAddress[], int)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, IPAddress[] ipAddresses, int port) =>
        Connect(client.Client, End(ipAddresses, port), (client, ipAddresses, port, token), static x =>
            x.client.ConnectAsync(x.ipAddresses, x.port, x.token));

    /// <summary>Stands in for <see cref="TcpClient.Connect(IPEndPoint)"/>.</summary>
    public static ValueTask Connect(CancellationToken token, TcpClient client, IPEndPoint remoteEP) =>
        Connect(client.Client, remoteEP, (client, remoteEP, token), static x => x.client.ConnectAsync(x.remoteEP, x.token));

    private static async ValueTask Connect<TCall>(Socket socket, EndPoint? end, TCall call, Func<TCall, ValueTask> connect)
    {
        try
        {
            await Begin(call, connect).ConfigureAwait(false);
        }
        catch (SocketException exception) when (end is not null)
        {
            throw new SocketException((int)exception.SocketErrorCode, $"{exception.Message} {Mapped(socket, end)}");
        }
    }

    private static IPEndPoint? End(IPAddress address, int port) => address is null ? null : new IPEndPoint(address, port);

    private static IPEndPoint? End(IPAddress[] addresses, int port) => addresses is [.., { } last] ? new IPEndPoint(last, port) : null;

    private static IPEndPoint? End(string host, int port) =>
        IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : null;

    private static EndPoint Mapped(Socket socket, EndPoint end) =>
        socket.AddressFamily == AddressFamily.InterNetworkV6 && end is IPEndPoint { AddressFamily: AddressFamily.InterNetwork } known
            ? new IPEndPoint(known.Address.MapToIPv6(), known.Port)
            : end;
}
