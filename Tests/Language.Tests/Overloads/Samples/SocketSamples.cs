using System.Collections;
using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for sockets, and for the classes around them.</summary>
internal static class SocketSamples
{
    private const string Socket = "System.Net.Sockets.Socket";
    private const string UdpClient = "System.Net.Sockets.UdpClient";
    private const int Short = 5;

    public static void AddTo(SampleCatalogue catalogue)
    {
        AddConnections(catalogue);
        AddDatagrams(catalogue);
        AddEnds(catalogue);
        catalogue.Add("System.Net.Sockets.SocketFlags", _ => SocketFlags.None, _ => SocketFlags.Peek, _ => SocketFlags.OutOfBand,
            _ => (SocketFlags)0x40000000);
        catalogue.Add("System.Net.Sockets.SocketError", _ => SocketError.Fault);
        catalogue.Add("System.Net.Sockets.IPPacketInformation", _ => default(IPPacketInformation));
        catalogue.Add("System.Net.Sockets.SelectMode", _ => SelectMode.SelectWrite, _ => SelectMode.SelectRead,
            _ => SelectMode.SelectError, _ => (SelectMode)9);
        catalogue.Add("int#microSeconds", _ => 50, _ => 0);
        catalogue.Add($"{Socket}#System.TimeSpan timeout", _ => TimeSpan.FromMicroseconds(50), _ => TimeSpan.Zero,
            _ => TimeSpan.FromMilliseconds(-2), _ => TimeSpan.MaxValue);
        catalogue.Add("System.Net.Sockets.TransmitFileOptions", _ => TransmitFileOptions.UseDefaultWorkerThread,
            _ => TransmitFileOptions.Disconnect);
        catalogue.Add("System.Collections.Generic.IList<System.ArraySegment<byte>>",
            _ => new List<ArraySegment<byte>> { new(new byte[8], 2, 3), new([4, 5, 6]) }, _ => new List<ArraySegment<byte>>());
        catalogue.Add("System.Collections.IList#checkRead", scene => new ArrayList { WithBytes(scene) }, _ => new ArrayList());
        catalogue.Add("System.Collections.IList#checkWrite", scene => new ArrayList { WithoutBytes(scene) }, _ => new ArrayList());
        catalogue.Add("System.Collections.IList#checkError", scene => new ArrayList { WithoutBytes(scene) }, _ => new ArrayList());
        catalogue.Add($"{Socket}#fileName", scene => scene.Files.Path("file.txt"), scene => scene.Files.Path("missing.txt"));
    }

    private static void AddConnections(SampleCatalogue catalogue)
    {
        catalogue.Add($"{Socket}.Accept#this", Accepting, _ => Unbound(), NotBlocking(Listening));
        catalogue.Add($"{Socket}.Connect#this", _ => Unbound(), WithoutBytes, _ => SceneSockets.Listener(), BothFamilies, OnlyVersion6,
            Disconnected, NotBlocking(_ => Unbound()), WithHandleSeen);
        catalogue.Add($"{Socket}.Disconnect#this", WithoutBytes, _ => Unbound());
        catalogue.Add($"{Socket}.Poll#this", WithBytes, _ => Unbound());
        catalogue.Add($"{Socket}.Receive#this", WithBytes, WithEnd, WithTimeout, NotBlocking(WithoutBytes), _ => Unbound());
        catalogue.Add([$"{Socket}.Send#this", $"{Socket}.SendFile#this"], WithoutBytes, _ => Unbound(), ShutDown);
        catalogue.Add("System.Net.Sockets.TcpListener#this", Listener, _ => new TcpListener(IPAddress.Loopback, 0));
        catalogue.Add("System.Net.Sockets.TcpClient#this", _ => new TcpClient(AddressFamily.InterNetwork), _ => new TcpClient(), Connected,
            _ => new TcpClient(AddressFamily.InterNetworkV6), NotBlockingClient);
    }

    private static void AddDatagrams(SampleCatalogue catalogue)
    {
        catalogue.Add([$"{Socket}.ReceiveFrom#this", $"{Socket}.ReceiveMessageFrom#this"],
            WithDatagram, NotBlocking(SceneSockets.Datagrams), DatagramsWithTimeout, _ => Unbound(), WithBytes);
        catalogue.Add($"{Socket}.SendTo#this", SceneSockets.Datagrams, WithoutBytes);
        catalogue.Add($"{UdpClient}.Receive#this", ClientWithDatagram, ClientWithTimeout);
        catalogue.Add($"{UdpClient}.Connect#this", _ => new UdpClient(AddressFamily.InterNetwork), _ => new UdpClient());
        catalogue.Add(
            $"{UdpClient}.Send#this",
            scene => scene.Member.Parameters.Count <= 2 && scene.Member.Parameters[^1].Name is "bytes" or "datagram"
                ? ConnectedClient(scene) : Client(scene),
            ConnectedClient, Client);
        catalogue.Add("System.Net.EndPoint#remoteEP",
            Peer, _ => new IPEndPoint(IPAddress.IPv6Loopback, 1), _ => new DnsEndPoint("localhost", 1));
        catalogue.Add([$"{Socket}.ReceiveFrom#remoteEP", $"{Socket}.ReceiveMessageFrom#remoteEP"],
            _ => new IPEndPoint(IPAddress.Any, 0), _ => new IPEndPoint(IPAddress.IPv6Any, 0), _ => new DnsEndPoint("localhost", 1));
        catalogue.Add($"{Socket}.Connect#remoteEP", Open, Refused,
            _ => new DnsEndPoint("127.0.0.1", 0), _ => new DnsEndPoint("localhost", 0),
            _ => new DnsEndPoint("localhost", 0, AddressFamily.InterNetworkV6), _ => new IPEndPoint(IPAddress.IPv6Loopback, 1),
            _ => new UnixDomainSocketEndPoint("/missing"));
        catalogue.Add("System.Net.IPEndPoint#remoteEP", _ => new IPEndPoint(IPAddress.Any, 0), _ => null);
        catalogue.Add("System.Net.SocketAddress#receivedAddress", _ => new IPEndPoint(IPAddress.Any, 0).Serialize());
        catalogue.Add("System.Net.SocketAddress#socketAddress", scene => Peer(scene).Serialize());
        catalogue.Add("System.Net.IPEndPoint#endPoint", Peer);
        catalogue.Add("int#bytes", _ => 4, _ => 0, _ => 100, _ => -1);
    }

    private static void AddEnds(SampleCatalogue catalogue)
    {
        catalogue.Add("System.Net.Sockets.TcpClient#remoteEP", Open, Refused);
        catalogue.Add("System.Net.IPAddress", _ => IPAddress.Loopback, _ => IPAddress.IPv6Loopback);
        catalogue.Add("System.Net.IPAddress[]", _ => new[] { IPAddress.Loopback }, _ => Array.Empty<IPAddress>(),
            _ => new[] { IPAddress.IPv6Loopback, IPAddress.Loopback }, _ => new[] { IPAddress.IPv6Loopback },
            _ => new[] { Other, IPAddress.Loopback }, _ => new[] { IPAddress.Loopback, Other, IPAddress.IPv6Loopback },
            _ => new[] { Other }, _ => new[] { Other, null! });
        catalogue.Add(["string#host", "string#hostname"], _ => "127.0.0.1", _ => "", _ => "localhost", _ => "::1", _ => "host.invalid");
        catalogue.Add("int#port", scene => Open(scene).Port, scene => SceneSockets.NoPort(scene).Port, _ => -1, _ => 65536);
    }

    /// <summary>An address of the local machine to which nobody listens.</summary>
    private static IPAddress Other => IPAddress.Parse("127.0.0.2");

    private static Socket Unbound() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static Socket BothFamilies(Scene scene) => new(SocketType.Stream, ProtocolType.Tcp);

    private static Socket OnlyVersion6(Scene scene) => new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);

    private static Socket Disconnected(Scene scene)
    {
        var socket = WithoutBytes(scene);
        socket.Disconnect(reuseSocket: true);
        return socket;
    }

    /// <summary>After the user has seen the handle, nothing may be tried twice.</summary>
    private static Socket WithHandleSeen(Scene scene)
    {
        var socket = Unbound();
        _ = socket.SafeHandle;
        return socket;
    }

    private static Socket WithoutBytes(Scene scene) => SceneSockets.Pair(scene).Own;

    private static Socket WithBytes(Scene scene)
    {
        var (own, peer) = SceneSockets.Pair(scene);
        peer.Send("0123456789"u8);
        return Readable(own);
    }

    private static Socket WithEnd(Scene scene)
    {
        var (own, peer) = SceneSockets.Pair(scene);
        peer.Shutdown(SocketShutdown.Send);
        return Readable(own);
    }

    private static Socket WithTimeout(Scene scene)
    {
        var own = WithoutBytes(scene);
        own.ReceiveTimeout = Short;
        return own;
    }

    private static Socket ShutDown(Scene scene)
    {
        var own = WithoutBytes(scene);
        own.Shutdown(SocketShutdown.Send);
        return own;
    }

    private static Func<Scene, Socket> NotBlocking(Func<Scene, Socket> socket) => scene =>
    {
        var made = socket(scene);
        made.Blocking = false;
        return made;
    };

    private static Socket Listening(Scene scene) => SceneSockets.Listener();

    private static Socket Accepting(Scene scene)
    {
        var listener = SceneSockets.Listener();
        scene.Own(Unbound()).Connect(listener.LocalEndPoint!);
        return listener;
    }

    private static TcpListener Listener(Scene scene)
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        scene.Own(Unbound()).Connect(listener.LocalEndpoint);
        return listener;
    }

    private static TcpClient Connected(Scene scene)
    {
        TcpClient client = new(AddressFamily.InterNetwork);
        client.Connect(Open(scene));
        return client;
    }

    private static TcpClient NotBlockingClient(Scene scene) => new(AddressFamily.InterNetwork) { Client = { Blocking = false } };

    /// <summary>A port of the local machine that somebody listens to.</summary>
    private static IPEndPoint Open(Scene scene) => (IPEndPoint)scene.Own(SceneSockets.Listener()).LocalEndPoint!;

    private static IPEndPoint Refused(Scene scene) => SceneSockets.NoPort(scene);

    /// <summary>Somebody who gets datagrams, and tells of them.</summary>
    private static IPEndPoint Peer(Scene scene)
    {
        var peer = SceneSockets.Datagrams(scene);
        scene.LookAt("peer", () =>
        {
            var buffer = new byte[100];
            return peer.Available > 0 ? buffer[..peer.Receive(buffer)] : null;
        });
        return (IPEndPoint)peer.LocalEndPoint!;
    }

    private static Socket WithDatagram(Scene scene)
    {
        var own = SceneSockets.Datagrams(scene);
        SceneSockets.Datagrams(scene).SendTo("datagram"u8, own.LocalEndPoint!);
        return Readable(own);
    }

    private static Socket DatagramsWithTimeout(Scene scene)
    {
        var own = SceneSockets.Datagrams(scene);
        own.ReceiveTimeout = Short;
        return own;
    }

    private static UdpClient Client(Scene scene) => new(new IPEndPoint(IPAddress.Loopback, 0));

    private static UdpClient ConnectedClient(Scene scene)
    {
        var client = Client(scene);
        client.Connect(Peer(scene));
        return client;
    }

    private static UdpClient ClientWithDatagram(Scene scene)
    {
        var client = Client(scene);
        SceneSockets.Datagrams(scene).SendTo("datagram"u8, client.Client.LocalEndPoint!);
        Readable(client.Client);
        return client;
    }

    private static UdpClient ClientWithTimeout(Scene scene)
    {
        var client = Client(scene);
        client.Client.ReceiveTimeout = Short;
        return client;
    }

    /// <summary>What was sent has come.</summary>
    private static Socket Readable(Socket socket)
    {
        socket.Poll(-1, SelectMode.SelectRead);
        return socket;
    }
}
