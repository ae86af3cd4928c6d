// Datagrams are sent and received, and their senders told
// Expected: suspends
// Twins: 7
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.DatagramsCome;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var from = Bound();
        using var to = Bound();
        Send(log, from, to.LocalEndPoint!);
        Receive(log, from, to);
        Reuse(log, from, to);
        new Reader(log, to).Read(from);
        Connected(log);
        for (var way = 0; way < 16; way++)
        {
            using var socket = Bound();
            try
            {
                Fail(way, socket);
                log.Step($"{way}: nothing");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {exception.GetType().Name} {exception.Message}");
            }
        }
    }

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    [Goroutine]
    private static void Send(Log log, Socket from, EndPoint end)
    {
        byte[] bytes = [1, 2, 3, 4];
        var sent = from.SendTo(bytes, end) + from.SendTo(bytes, SocketFlags.None, end) + from.SendTo(bytes, 3, SocketFlags.None, end)
            + from.SendTo(remoteEP: end, buffer: bytes, offset: 1, size: 2, socketFlags: SocketFlags.None);
        log.Step(sent + from.SendTo("ab"u8, end) + from.SendTo("abcde"u8, SocketFlags.None, end));
    }

    [Goroutine]
    private static void Receive(Log log, Socket from, Socket to)
    {
        var buffer = new byte[8];
        EndPoint end = new IPEndPoint(IPAddress.Any, 0);
        var first = end;
        Tell(to.ReceiveFrom(buffer, ref end));
        Tell(to.ReceiveFrom(buffer, SocketFlags.None, ref end));
        Tell(to.ReceiveFrom(buffer, 7, SocketFlags.None, ref end));
        Tell(to.ReceiveFrom(buffer, 6, 2, SocketFlags.None, ref end));
        Tell(to.ReceiveFrom(buffer.AsSpan(1, 4), ref end));
        Tell(to.ReceiveFrom(new Span<byte>(buffer, 1, 7), SocketFlags.None, ref end));
        log.Step($"{first}");
        from.SendTo([7, 8, 9], to.LocalEndPoint!);
        Tell(to.ReceiveFrom(remoteEP: ref end, buffer: buffer, size: 2, socketFlags: SocketFlags.None));

        void Tell(int received) =>
            log.Step($"{received} {string.Join(' ', buffer)} {end.Equals(from.LocalEndPoint)} {ReferenceEquals(first, end)}");
    }

    // Who keeps the end that was told keeps it: each datagram tells a new one.
    [Goroutine]
    private static void Reuse(Log log, Socket from, Socket to)
    {
        var buffer = new byte[1];
        List<EndPoint> ends = [];
        EndPoint end = new IPEndPoint(IPAddress.Loopback, 1);
        for (var i = 0; i < 3; i++)
        {
            from.SendTo([1], to.LocalEndPoint!);
            log.Step(to.ReceiveFrom(buffer, ref end) > 0 ? "one" : "none");
            if (ends.Count > 0)
                log.Step($"{ends[^1].Equals(end)} {ReferenceEquals(ends[^1], end)}");
            ends.Add(end);
        }
    }

    private sealed partial class Reader(Log log, Socket socket)
    {
        private EndPoint _end = new IPEndPoint(IPAddress.Any, 0);
        private SocketError _error;

        [Goroutine]
        public void Read(Socket from)
        {
            var buffer = new byte[2];
            from.SendTo([1, 2], socket.LocalEndPoint!);
            log.Step($"{socket.ReceiveFrom(buffer, ref _end)} {_end.Equals(from.LocalEndPoint)}");
            from.SendTo([1], socket.LocalEndPoint!);
            log.Step($"{socket.Receive(buffer, 0, 2, SocketFlags.None, out this._error)} {_error}");
        }
    }

    [Goroutine]
    private static void Connected(Log log)
    {
        using var client = new UdpClient(0, AddressFamily.InterNetwork);
        using var other = new UdpClient(0, AddressFamily.InterNetwork);
        client.Connect(IPAddress.Loopback, ((IPEndPoint)other.Client.LocalEndPoint!).Port);
        other.Connect(IPAddress.Loopback, ((IPEndPoint)client.Client.LocalEndPoint!).Port);
        client.Send([1, 2, 3], 3);
        client.Send([], 0);
        IPEndPoint? end = null;
        log.Step($"{string.Join(' ', other.Receive(ref end))} {end.Port == ((IPEndPoint)client.Client.LocalEndPoint!).Port}");
        log.Step($"{other.Receive(ref end).Length} {end.Address}");
        other.Send(new byte[65_507], 65_507);
        if (client.Receive(ref end) is { Length: var length })
            log.Step(length);
    }

    [Goroutine]
    private static void Fail(int way, Socket socket)
    {
        var buffer = new byte[4];
        EndPoint end = new IPEndPoint(IPAddress.Any, 0);
        EndPoint none = null!;
        EndPoint other = new IPEndPoint(IPAddress.IPv6Any, 0);
        IPEndPoint? sender = null;
        using var client = new UdpClient(0, AddressFamily.InterNetwork);
        switch (way)
        {
            case 0: socket.ReceiveTimeout = 20; socket.ReceiveFrom(buffer, ref end); break;
            case 1: socket.Blocking = false; socket.ReceiveFrom(buffer, ref end); break;
            case 2: socket.ReceiveFrom((byte[])null!, ref end); break;
            case 3: socket.ReceiveFrom(buffer, 3, 2, SocketFlags.None, ref end); break;
            case 4: socket.ReceiveFrom(buffer, ref none); break;
            case 5: socket.ReceiveFrom(buffer, ref other); break;
            case 6: socket.Dispose(); socket.ReceiveFrom(buffer, ref end); break;
            case 7: new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp).ReceiveFrom(buffer, ref end); break;
            case 8: socket.SendTo(buffer, none); break;
            case 9: socket.SendTo(buffer, 3, 2, SocketFlags.None, end); break;
            case 10: socket.SendTo(buffer, other); break;
            case 11: socket.Dispose(); socket.SendTo(buffer, end); break;
            case 12: socket.SendTo(new byte[70_000], socket.LocalEndPoint!); break;
            case 13: client.Client.ReceiveTimeout = 20; client.Receive(ref sender); break;
            case 14: client.Dispose(); client.Receive(ref sender); break;
            case 15: client.Client.Blocking = false; client.Receive(ref sender); break;
        }
    }
}
