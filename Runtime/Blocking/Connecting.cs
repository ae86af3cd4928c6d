using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Blocking;

/// <summary>
/// Connecting as the blocking members of <see cref="Socket"/> do it: look up the name, try one address after the other, and name the end in
/// the exception. Each method gives null where the blocking member refuses the call, or does not wait: then it is the one to be called.
/// </summary>
internal static class Connecting
{
    /// <summary>To an end; a name in it is looked up.</summary>
    internal static ValueTask? Begin(Socket? socket, EndPoint? end, CancellationToken token) => end switch
    {
        IPEndPoint known when MayConnect(socket) && MayTry(socket, known.AddressFamily) => To(socket, known, token),
        DnsEndPoint named when MayConnect(socket)
            && (named.AddressFamily == AddressFamily.Unspecified || MayTry(socket, named.AddressFamily)) =>
            Begin(socket, named.Host, named.Port, token),
        _ => null,
    };

    /// <summary>To an address.</summary>
    internal static ValueTask? Begin(Socket? socket, IPAddress? address, int port, CancellationToken token) =>
        address is not null && IsPort(port) ? Begin(socket, new IPEndPoint(address, port), token) : null;

    /// <summary>To the first address that answers.</summary>
    internal static ValueTask? Begin(Socket? socket, IPAddress[]? addresses, int port, CancellationToken token) =>
        addresses is not null && !addresses.Contains(null) && IsPort(port) && MayConnect(socket)
        && Array.FindAll(addresses, address => MayTry(socket, address.AddressFamily)) is { Length: > 0 } usable
            ? ToAny(socket, usable, port, token)
            : null;

    /// <summary>To the first address of a host that answers; or to an address as text.</summary>
    internal static ValueTask? Begin(Socket? socket, string? host, int port, CancellationToken token) =>
        host is null || !IsPort(port) || !MayConnect(socket) ? null
        : IPAddress.TryParse(host, out var address) ? Begin(socket, address, port, token)
        : ToHost(socket, host, port, token);

    // The state of a disposed socket is as good as any; the operation itself says so.
    private static bool MayConnect([NotNullWhen(true)] Socket? socket) =>
        socket is
        {
            Blocking: true, Connected: false, SocketType: SocketType.Stream,
            AddressFamily: AddressFamily.InterNetwork or AddressFamily.InterNetworkV6,
        }
        && !IsDisconnected(socket);

    private static bool MayTry(Socket socket, AddressFamily family) =>
        family == socket.AddressFamily || (family == AddressFamily.InterNetwork && socket.DualMode);

    private static bool IsPort(int port) => port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort;

    private static async ValueTask To(Socket socket, IPEndPoint end, CancellationToken token)
    {
        try
        {
            await socket.ConnectAsync(end, token).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            var known = SocketFaults.OfConnect(exception);
            throw new SocketException((int)known.SocketErrorCode, $"{known.Message} {Mapped(socket, end)}");
        }
    }

    private static async ValueTask ToAny(Socket socket, IPAddress[] addresses, int port, CancellationToken token)
    {
        ExceptionDispatchInfo? last = null;
        foreach (var address in addresses)
        {
            try
            {
                await To(socket, new IPEndPoint(address, port), token).ConfigureAwait(false);
                return;
            }
            catch (PlatformNotSupportedException) when (last is not null)
            {
                break; // The user has the socket's handle, so there is no second attempt.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                last = ExceptionDispatchInfo.Capture(exception);
            }
        }

        last!.Throw();
    }

    private static async ValueTask ToHost(Socket socket, string host, int port, CancellationToken token)
    {
        _ = socket.ReceiveTimeout; // Which throws where the socket is disposed: before the look-up.
        var addresses = await DnsCalls.GetHostAddresses(token, host).ConfigureAwait(false);
        if (Begin(socket, addresses, port, token) is { } connect)
            await connect.ConfigureAwait(false);
        else
            socket.Connect(addresses, port);
    }

    private static IPEndPoint Mapped(Socket socket, IPEndPoint end) =>
        socket.AddressFamily == AddressFamily.InterNetworkV6 && end.AddressFamily == AddressFamily.InterNetwork
            ? new IPEndPoint(end.Address.MapToIPv6(), end.Port)
            : end;

    // Once disconnected, a socket connects by asynchronous members only.
    private static bool IsDisconnected(Socket socket)
    {
        try
        {
            return Disconnected(socket);
        }
        catch (MissingFieldException)
        {
            return false; // Another .NET than the known ones.
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_isDisconnected")]
    private static extern ref bool Disconnected(Socket socket);
}
