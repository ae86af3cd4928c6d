// Time-outs, wrong arguments and closed sockets
// Expected: suspends
// Twins: 2
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.SocketsFail;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        for (var way = 0; way < 16; way++)
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(listener.LocalEndpoint);
            using var server = listener.AcceptSocket();
            try
            {
                Try(way, client, server, listener);
                log.Step($"{way}: nothing");
            }
            catch (SocketException exception)
            {
                log.Step($"{way}: {exception.SocketErrorCode} {exception.Message}");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {exception.GetType().Name}");
            }

            listener.Start();
        }
    }

    [Goroutine]
    private static void Try(int way, Socket client, Socket server, TcpListener listener)
    {
        var buffer = new byte[4];
        switch (way)
        {
            case 0: client.ReceiveTimeout = 20; client.Receive(buffer); break;
            case 1: client.SendTimeout = 20; client.Send(new byte[16_000_000]); break;
            case 2: client.Blocking = false; client.Receive(buffer); break;
            case 3: client.Receive((byte[])null!); break;
            case 4: client.Receive(buffer, 5, 1, SocketFlags.None); break;
            case 5: client.Receive(buffer, 1, 4, SocketFlags.None); break;
            case 6: client.Dispose(); client.Receive(buffer); break;
            case 7: client.Dispose(); client.Send(buffer); break;
            case 8: client.Send(buffer, 0, 9, SocketFlags.None); break;
            case 9: listener.Stop(); listener.AcceptTcpClient(); break;
            case 10:
                server.LingerState = new LingerOption(true, 0);
                server.Dispose();
                client.Receive(buffer);
                break;
            case 11:
                using (var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
                    other.Connect(IPAddress.Loopback, 1);
                break;
            case 14:
                using (var other = new Socket(SocketType.Stream, ProtocolType.Tcp))
                    other.Connect("127.0.0.1", 1);
                break;
            case 15:
                using (var other = new TcpClient())
                    other.Connect(new IPEndPoint(IPAddress.Loopback, 1));
                break;
            case 12: client.Send(buffer, 5, 1, SocketFlags.None); break;
            case 13: listener.Stop(); listener.AcceptSocket(); break;
        }
    }
}
