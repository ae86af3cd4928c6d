using System.Net;
using System.Net.Sockets;

namespace GoroutineGen;

/// <content>Listening.</content>
public static partial class Net
{
    /// <summary>
    /// Listens for TCP connections. For all callers; only a host's name may make the call wait. Go's counterpart:
    /// <c>net.Listen("tcp", address)</c>.
    /// </summary>
    /// <param name="address">Where: <c>host:port</c>. Without a host: all addresses of the machine, of IPv4 and IPv6. Port 0: a free
    /// one.</param>
    /// <exception cref="ArgumentNullException">There is no address.</exception>
    /// <exception cref="ArgumentException">The address is no <c>host:port</c>.</exception>
    /// <exception cref="SocketException">The address is in use, is not the machine's, or is not allowed; or the name is not
    /// known.</exception>
    public static Listener Listen(string address)
    {
        var endPoint = Address.ToListen(address);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (endPoint.Address.Equals(IPAddress.IPv6Any))
                socket.DualMode = true;
            socket.Bind(endPoint);
            socket.Listen();
            return new Listener(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
