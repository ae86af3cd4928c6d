// Sockets send, receive, connect and accept
// Expected: suspends
// Twins: 2
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.SocketsSendAndReceive;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        for (var way = 0; way < 4; way++)
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            switch (way)
            {
                case 0: client.Connect(listener.LocalEndPoint); break;
                case 1: client.Connect(IPAddress.Loopback, port); break;
                case 2: client.Connect([IPAddress.Loopback], port); break;
                case 3: client.Connect("127.0.0.1", port); break;
            }

            using var server = listener.Accept();
            log.Step($"{way}: {client.Connected} {Transfer(way, client, server)}");
            client.Disconnect(false);
            log.Step(server.Receive(new byte[1]));
        }
    }

    [Goroutine]
    private static string Transfer(int way, Socket from, Socket to)
    {
        byte[] bytes = [1, 2, 3, 4];
        var sent = way switch
        {
            0 => from.Send(bytes),
            1 => from.Send(bytes, SocketFlags.None),
            2 => from.Send(bytes, 3, SocketFlags.None),
            _ => from.Send(socketFlags: SocketFlags.None, size: 2, offset: 1, buffer: bytes),
        };
        sent += from.Send("abc"u8) + from.Send("de"u8, SocketFlags.None);
        var buffer = new byte[16];
        var received = 0;
        while (received < sent)
        {
            received += way switch
            {
                0 => received == 0 ? to.Receive(buffer) : to.Receive(buffer, received, 1, SocketFlags.None),
                1 => received == 0 ? to.Receive(buffer, SocketFlags.None) : to.Receive(buffer, received, 1, SocketFlags.None),
                2 => received == 0 ? to.Receive(buffer, 1, SocketFlags.None) : to.Receive(buffer, received, 9, SocketFlags.None),
                _ => to.Receive(buffer, received, 9, SocketFlags.None),
            };
        }

        return $"{sent} {string.Join(' ', buffer[..received])}";
    }
}
