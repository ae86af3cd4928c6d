// Datagrams with the interface that they have come by, and with their senders as the system writes them
// Expected: suspends
// Twins: 5
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.MessagesAndAddressesCome;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var from = Bound();
        using var to = Bound();
        Messages(log, from, to);
        Addresses(log, from, to);
        for (var way = 0; way < 33; way++)
        {
            using var socket = Bound();
            try
            {
                if (way < 13)
                    FailMessage(log, way, socket);
                else
                    FailAddress(way, socket);
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
        socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.PacketInformation, true);
        return socket;
    }

    [Goroutine]
    private static void Messages(Log log, Socket from, Socket to)
    {
        var buffer = new byte[6];
        for (var i = 0; i < 8; i++)
            from.SendTo([1, 2, 3, 4], to.LocalEndPoint!);
        EndPoint end = new IPEndPoint(IPAddress.Any, 0);
        var first = end;
        var flags = SocketFlags.Peek;
        Tell(to.ReceiveMessageFrom(buffer, 1, 5, ref flags, ref end, out var information));
        Tell(to.ReceiveMessageFrom(buffer, 1, 5, ref flags, ref end, out information));
        first = end;
        Tell(to.ReceiveMessageFrom(buffer, 3, 3, ref flags, ref end, out information));
        flags = SocketFlags.None;
        Tell(to.ReceiveMessageFrom(buffer.AsSpan(2), ref flags, ref end, out information));
        end = new IPEndPoint(IPAddress.Loopback, 1);
        Tell(to.ReceiveMessageFrom(buffer.AsSpan()[4..], ref flags, ref end, out information));
        flags = SocketFlags.None;
        Tell(to.ReceiveMessageFrom(
            ipPacketInformation: out information, remoteEP: ref end, socketFlags: ref flags, offset: 0, size: 6, buffer: buffer));
        log.Step(to.ReceiveMessageFrom(buffer, 0, 0, ref flags, ref end, out _));
        if (to.ReceiveMessageFrom(buffer, 0, 2, ref flags, ref end, out var other) > 0)
            log.Step(other.Address);

        void Tell(int received) => log.Step(
            $"{received} {string.Join(' ', buffer)} {flags} {end.Equals(from.LocalEndPoint)} {ReferenceEquals(first, end)} "
            + $"{first.Equals(from.LocalEndPoint)} {information.Address} {information.Interface > 0}");
    }

    [Goroutine]
    private static void Addresses(Log log, Socket from, Socket to)
    {
        var buffer = new byte[6];
        Memory<byte> memory = buffer;
        var address = to.LocalEndPoint!.Serialize();
        log.Step(from.SendTo("abc"u8, SocketFlags.None, address) + from.SendTo(new byte[2], SocketFlags.None, address));
        log.Step(from.SendTo(buffer: buffer.AsSpan(2), socketAddress: address, socketFlags: SocketFlags.None));
        from.SendTo("abcdefgh"u8, SocketFlags.None, address);
        var own = from.LocalEndPoint!.Serialize();
        var sender = new SocketAddress(AddressFamily.InterNetwork);
        Tell(to.ReceiveFrom(buffer, SocketFlags.Peek, sender));
        Tell(to.ReceiveFrom(buffer.AsSpan(1), SocketFlags.None, sender));
        sender = new SocketAddress(AddressFamily.InterNetworkV6);
        Tell(to.ReceiveFrom(memory.Span, SocketFlags.None, sender));
        Tell(to.ReceiveFrom(receivedAddress: sender, socketFlags: SocketFlags.None, buffer: memory.Span[2..]));
        to.ReceiveTimeout = 5_000;
        Tell(to.ReceiveFrom(memory.Span[2..], SocketFlags.None, sender));

        void Tell(int received) => log.Step($"{received} {string.Join(' ', buffer)} {sender.Equals(own)} {sender.Size}");
    }

    // What was told before tells what a call that fails writes.
    [Goroutine]
    private static int FailMessage(Log log, int way, Socket socket)
    {
        var buffer = new byte[4];
        EndPoint end = new IPEndPoint(IPAddress.Any, 0);
        var flags = SocketFlags.None;
        socket.SendTo([1], socket.LocalEndPoint!);
        socket.ReceiveMessageFrom(buffer, 0, 1, ref flags, ref end, out var information);
        var last = end;
        flags = SocketFlags.Peek;
        try
        {
            switch (way)
            {
                case 0: socket.ReceiveTimeout = 20; return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 1: socket.Blocking = false; return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 2: return socket.ReceiveMessageFrom((byte[])null!, 0, 0, ref flags, ref end, out information);
                case 3: return socket.ReceiveMessageFrom(buffer, 3, 2, ref flags, ref end, out information);
                case 4: end = null!; return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 5:
                    end = new IPEndPoint(IPAddress.IPv6Any, 0);
                    return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 6: socket.Dispose(); return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 7:
                    return new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)
                        .ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 8: socket.ReceiveTimeout = 20; return socket.ReceiveMessageFrom(buffer.AsSpan(), ref flags, ref end, out information);
                case 9: flags = SocketFlags.Partial; return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                case 10:
                    end = new DnsEndPoint("h", 1);
                    return socket.ReceiveMessageFrom(buffer.AsSpan(), ref flags, ref end, out information);
                case 11: end = new DnsEndPoint("h", 1); return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
                default:
                    using (var gone = Bound())
                        socket.Connect(gone.LocalEndPoint!);
                    socket.Send([1]);
                    return socket.ReceiveMessageFrom(buffer, 0, 4, ref flags, ref end, out information);
            }
        }
        finally
        {
            log.Step($"{flags} {ReferenceEquals(end, last)} {information.Address} {information.Interface > 0}");
        }
    }

    [Goroutine]
    private static void FailAddress(int way, Socket socket)
    {
        var buffer = new byte[4];
        var address = new SocketAddress(AddressFamily.InterNetwork);
        var own = socket.LocalEndPoint!.Serialize();
        using var client = new UdpClient(AddressFamily.InterNetwork);
        switch (way)
        {
            case 13: socket.ReceiveTimeout = 20; socket.ReceiveFrom(buffer, SocketFlags.None, address); break;
            case 14: socket.Blocking = false; socket.ReceiveFrom(buffer, SocketFlags.None, address); break;
            case 15: socket.ReceiveFrom(buffer, SocketFlags.None, (SocketAddress)null!); break;
            case 16: socket.ReceiveFrom(buffer, SocketFlags.None, new SocketAddress(AddressFamily.InterNetwork, 8)); break;
            case 17: socket.Dispose(); socket.ReceiveFrom(buffer, SocketFlags.None, address); break;
            case 18: socket.SendTo(buffer, SocketFlags.None, (SocketAddress)null!); break;
            case 19: socket.SendTo(buffer, SocketFlags.None, new IPEndPoint(IPAddress.IPv6Loopback, 9).Serialize()); break;
            case 20: socket.SendTo(new byte[70_000], SocketFlags.None, own); break;
            case 21: socket.Dispose(); socket.SendTo(buffer, SocketFlags.None, own); break;
            case 22: client.Send("a"u8); break;
            case 23: client.Dispose(); client.Send("a"u8, new IPEndPoint(IPAddress.Loopback, 9)); break;
            case 24: client.Send("a"u8, null, 0); break;
            case 25: client.Send(buffer, 4); break;
            case 26: client.Connect(IPAddress.Loopback, 9); client.Send(buffer, 5); break;
            case 27: client.Connect(IPAddress.Loopback, 9); client.Send(buffer, 4, new IPEndPoint(IPAddress.Loopback, 9)); break;
            case 28: client.Send(buffer, 5, new IPEndPoint(IPAddress.Loopback, 9)); break;
            case 29: client.Send(null!, 1, "127.0.0.1", 9); break;
            case 30: client.Connect(IPAddress.Loopback, 9); client.Send("a"u8, "127.0.0.1", 9); break;
            case 31: client.Dispose(); client.Send(buffer, 4, "127.0.0.1", 9); break;
            case 32: client.Send(buffer, 4, "127.0.0.1", 70_000); break;
        }
    }
}
