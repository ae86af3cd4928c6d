using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Connections with a peer in the same process: what the peer has sent waits, and what the peer gets is looked at.</summary>
internal static class SceneSockets
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>A stream of a connection; the peer has sent the bytes, and sends no more.</summary>
    public static NetworkStream Stream(Scene scene, byte[] waiting)
    {
        var (own, peer) = Pair(scene);
        peer.Send(waiting);
        peer.Shutdown(SocketShutdown.Send);
        return new NetworkStream(own, ownsSocket: true);
    }

    /// <summary>A connection. When the call is over, the peer tells what it got.</summary>
    public static (Socket Own, Socket Peer) Pair(Scene scene)
    {
        var (own, peer) = Connection(scene);
        scene.LookAt("peer", () =>
        {
            own.Dispose();
            return Drain(peer);
        });
        return (own, peer);
    }

    /// <summary>A connection.</summary>
    public static (Socket Own, Socket Peer) Connection(Scene scene)
    {
        using var listener = Listener();
        Socket own = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        own.Connect(listener.LocalEndPoint!);
        return (own, scene.Own(listener.Accept()));
    }

    /// <summary>A socket that listens to a port of the local machine.</summary>
    public static Socket Listener()
    {
        Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        return listener;
    }

    /// <summary>A port that nobody listens to, for as long as the scene lasts.</summary>
    public static IPEndPoint NoPort(Scene scene)
    {
        var bound = scene.Own(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)bound.LocalEndPoint!;
    }

    /// <summary>A socket for datagrams, with a port of its own.</summary>
    public static Socket Datagrams(Scene scene)
    {
        var socket = scene.Own(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    /// <summary>What a connection delivers until its end.</summary>
    private static byte[] Drain(Socket peer)
    {
        using MemoryStream got = new();
        var buffer = new byte[1024];
        peer.ReceiveTimeout = (int)Limit.TotalMilliseconds;
        try
        {
            while (peer.Receive(buffer) is > 0 and var count)
                got.Write(buffer, 0, count);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            // The other side had not read everything.
        }

        return got.ToArray();
    }
}
