using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.IoBenchmarks;

/// <summary>Sockets that both forms of a workload use in the same way.</summary>
internal static class Listening
{
    private const int Backlog = 4096;

    public static Socket OnFreePort()
    {
        var listener = NewSocket();
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(Backlog);
        return listener;
    }

    public static int Port(this Socket listener) => ((IPEndPoint)listener.LocalEndPoint!).Port;

    /// <summary>An HTTP server and its address.</summary>
    public static (HttpListener Listener, string Site) Http()
    {
        int port;
        using (var free = OnFreePort())
            port = free.Port();
        var site = $"http://127.0.0.1:{port}/";
        var listener = new HttpListener { Prefixes = { site } };
        listener.Start();
        return (listener, site);
    }

    /// <summary>A socket that sends at once what it is given, as Go's do.</summary>
    public static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
