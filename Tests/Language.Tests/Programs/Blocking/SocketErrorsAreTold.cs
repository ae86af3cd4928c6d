// Transfers that tell an error instead of throwing it
// Expected: suspends
// Twins: 3
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.SocketErrorsAreTold;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Transfer(log, listener);
        for (var way = 0; way < 13; way++)
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(listener.LocalEndpoint);
            using var server = listener.AcceptSocket();
            var error = SocketError.Fault;
            try
            {
                log.Step($"{way}: {Try(way, client, server, ref error)} {error} {client.Connected}");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {exception.GetType().Name} {exception.Message}");
            }
        }
    }

    [Goroutine]
    private static void Transfer(Log log, TcpListener listener)
    {
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndpoint);
        using var server = listener.AcceptSocket();
        byte[] bytes = [1, 2, 3, 4, 5];
        var buffer = new byte[8];
        SocketError error;
        log.Step($"{client.Send(bytes, 1, 3, SocketFlags.None, out error)} {error}");
        log.Step($"{server.Receive(buffer, 2, 1, SocketFlags.None, out error)} {error} {string.Join(' ', buffer)}");
        log.Step($"{server.Receive(errorCode: out var told, buffer: buffer, size: 8, offset: 0, socketFlags: SocketFlags.Peek)} {told}");
        if (server.Receive(buffer.AsSpan(6), SocketFlags.None, out var other) == 2 && other == SocketError.Success)
            log.Step(string.Join(' ', buffer));
        client.Send(bytes, 0, 2, SocketFlags.None, out _);
        Func<SocketError> captured = () => error;
        while (server.Receive(buffer, 0, 1, SocketFlags.None, out error) is var count and > 0)
        {
            log.Step($"{count} {captured()}");
            client.Shutdown(SocketShutdown.Send);
        }

        log.Step(captured());
    }

    [Goroutine]
    private static int Try(int way, Socket client, Socket server, ref SocketError error)
    {
        var buffer = new byte[4];
        switch (way)
        {
            case 0: client.ReceiveTimeout = 20; return client.Receive(buffer, 0, 4, SocketFlags.None, out error);
            case 1: client.SendTimeout = 20; return client.Send(new byte[16_000_000], 0, 16_000_000, SocketFlags.None, out error);
            case 2: client.Blocking = false; return client.Receive(buffer, 0, 4, SocketFlags.None, out error);
            case 3: return client.Receive((byte[])null!, 0, 0, SocketFlags.None, out error);
            case 4: return client.Receive(buffer, 3, 2, SocketFlags.None, out error);
            case 5: client.Dispose(); return client.Receive(buffer, 0, 4, SocketFlags.None, out error);
            case 6: client.Dispose(); return client.Send(buffer, 0, 4, SocketFlags.None, out error);
            case 7: return client.Send(buffer, 3, 2, SocketFlags.None, out error);
            case 8:
                server.LingerState = new LingerOption(true, 0);
                server.Dispose();
                return client.Receive(buffer, 0, 4, SocketFlags.None, out error);
            case 9: client.Shutdown(SocketShutdown.Send); return client.Send(buffer, 0, 4, SocketFlags.None, out error);
            case 10: client.ReceiveTimeout = 20; return client.Receive(new Span<byte>(buffer), SocketFlags.None, out error);
            case 11: client.Blocking = false; return client.Receive(buffer.AsSpan(), SocketFlags.None, out error);
            default: client.Dispose(); return client.Receive(buffer.AsSpan(), SocketFlags.None, out error);
        }
    }
}
