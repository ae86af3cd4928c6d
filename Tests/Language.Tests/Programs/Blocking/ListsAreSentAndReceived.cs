// Several buffers are sent and received at once
// Expected: suspends
// Twins: 5
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.ListsAreSentAndReceived;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Transfer(log, listener);
        Datagrams(log);
        for (var way = 0; way < 27; way++)
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(listener.LocalEndpoint);
            using var server = listener.AcceptSocket();
            try
            {
                log.Step($"{way}: {(way < 14 ? Try(way, client, server) : Tell(log, way, client, server))} {client.Connected}");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {exception.GetType().Name} {exception.Message} {client.Connected}");
            }
        }
    }

    [Goroutine]
    private static void Transfer(Log log, TcpListener listener)
    {
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndpoint);
        using var server = listener.AcceptSocket();
        byte[] bytes = [1, 2, 3, 4, 5, 6, 7, 8];
        var buffer = new byte[12];
        List<ArraySegment<byte>> parts = [new(bytes, 1, 3), new(bytes, 0, 0), bytes];
        log.Step(client.Send(parts) + client.Send([bytes], SocketFlags.None));
        log.Step($"{client.Send(socketFlags: SocketFlags.None, errorCode: out var sent, buffers: parts)} {sent}");
        List<ArraySegment<byte>> into = [new(buffer, 10, 2), new(buffer, 0, 0), new(buffer, 2, 3)];
        log.Step($"{server.Receive(into, SocketFlags.Peek)} {string.Join(' ', buffer)}");
        log.Step($"{server.Receive(into)} {string.Join(' ', buffer)}");
        log.Step($"{server.Receive(new ArraySegment<byte>[] { new(buffer, 0, 4) }, SocketFlags.None)} {string.Join(' ', buffer)}");
        log.Step($"{server.Receive(into, SocketFlags.None, out SocketError error)} {error} {string.Join(' ', buffer)}");
        if (server.Receive([new byte[99]], SocketFlags.None, out error) == 16)
            log.Step(error);
        client.SendTimeout = 5_000;
        log.Step(client.Send(parts));
        log.Step($"{client.Send(parts, SocketFlags.None, out error)} {error}");
        client.Shutdown(SocketShutdown.Send);
        server.ReceiveTimeout = 5_000;
        log.Step($"{server.Receive(into)} {string.Join(' ', buffer)}");
        while (server.Receive(into) is var received and > 0)
            log.Step($"{received} {string.Join(' ', buffer)}");
        log.Step($"{server.Receive(into, SocketFlags.None, out error)} {error}");
    }

    [Goroutine]
    private static void Datagrams(Log log)
    {
        using var from = new UdpClient(0, AddressFamily.InterNetwork);
        using var to = new UdpClient(0, AddressFamily.InterNetwork);
        from.Connect((IPEndPoint)to.Client.LocalEndPoint!);
        byte[] bytes = [1, 2, 3, 4, 5, 6];
        var buffer = new byte[6];
        log.Step(from.Client.Send([bytes, new ArraySegment<byte>(bytes, 0, 2)]));
        log.Step(from.Client.Send(new ArraySegment<byte>[] { new(bytes, 2, 2) }));
        log.Step(from.Client.Send(new ArraySegment<byte>[] { new(bytes, 0, 0) }));
        log.Step($"{to.Client.Receive(new List<ArraySegment<byte>> { new(buffer, 4, 2), new(buffer, 0, 1) })} {string.Join(' ', buffer)}");
        log.Step($"{to.Client.Receive([buffer], SocketFlags.None, out var error)} {error} {string.Join(' ', buffer)}");
        log.Step(to.Client.Receive([buffer]));
        log.Step($"{from.Client.Send([new byte[65_000], new byte[600]], SocketFlags.None, out error)} {error}");
        from.Client.SendTimeout = 5_000;
        log.Step(from.Client.Send([bytes, bytes]) + to.Client.Receive([new byte[9], new byte[9]]));
        log.Step(from.Send("abc"u8) + new UdpClient(AddressFamily.InterNetwork).Send("ab"u8, (IPEndPoint)to.Client.LocalEndPoint!)
            + new UdpClient().Send("a"u8, "127.0.0.1", ((IPEndPoint)to.Client.LocalEndPoint!).Port));
        log.Step(to.Client.Receive([buffer]) + to.Client.Receive([buffer]) + to.Client.Receive([buffer]));
    }

    [Goroutine]
    private static int Try(int way, Socket client, Socket server)
    {
        List<ArraySegment<byte>> parts = [new byte[4], new byte[2]];
        switch (way)
        {
            case 0: client.ReceiveTimeout = 20; return client.Receive(parts);
            case 1: client.SendTimeout = 20; return client.Send([new byte[16_000_000], new byte[1]]);
            case 2: client.Blocking = false; return client.Receive(parts);
            case 3: return client.Receive((List<ArraySegment<byte>>)null!);
            case 4: return client.Receive(new List<ArraySegment<byte>>());
            case 5: return client.Receive([new byte[1], default]);
            case 6: client.Dispose(); return client.Receive(parts);
            case 7: client.Dispose(); return client.Send(parts);
            case 8:
                server.LingerState = new LingerOption(true, 0);
                server.Dispose();
                return client.Receive(parts, SocketFlags.None);
            case 9: client.Shutdown(SocketShutdown.Send); return client.Send(parts, SocketFlags.None);
            case 10: return client.Send((List<ArraySegment<byte>>)null!);
            case 11: return client.Send(new List<ArraySegment<byte>>());
            case 12: return client.Send([new byte[1], default]);
            default: return new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Receive(parts);
        }
    }

    [Goroutine]
    private static int Tell(Log log, int way, Socket client, Socket server)
    {
        List<ArraySegment<byte>> parts = [new byte[4], new byte[2]];
        var error = SocketError.Fault;
        try
        {
            switch (way)
            {
                case 14: client.ReceiveTimeout = 20; return client.Receive(parts, SocketFlags.None, out error);
                case 15: client.SendTimeout = 20; return client.Send([new byte[16_000_000]], SocketFlags.None, out error);
                case 16: client.Blocking = false; return client.Receive(parts, SocketFlags.None, out error);
                case 17: client.Dispose(); return client.Receive(parts, SocketFlags.None, out error);
                case 18: client.Dispose(); return client.Send(parts, SocketFlags.None, out error);
                case 19:
                    server.LingerState = new LingerOption(true, 0);
                    server.Dispose();
                    return client.Receive(parts, SocketFlags.None, out error);
                case 20: client.Shutdown(SocketShutdown.Send); return client.Send(parts, SocketFlags.None, out error);
                case 21: return client.Send([new byte[1], default], SocketFlags.None, out error);
                case 22: return client.Receive(parts, SocketFlags.OutOfBand, out error);
                case 23: client.Shutdown(SocketShutdown.Send); return client.Send("ab"u8, SocketFlags.None, out error);
                case 24: client.SendTimeout = 20; return client.Send(new byte[16_000_000].AsSpan(), SocketFlags.None, out error);
                case 25: client.Dispose(); return client.Send("ab"u8, SocketFlags.None, out error);
                default: return client.Send("ab"u8, SocketFlags.None, out error);
            }
        }
        finally
        {
            log.Step(error);
        }
    }
}
