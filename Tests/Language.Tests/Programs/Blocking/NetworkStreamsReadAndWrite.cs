// Network streams, their time-outs and their end
// Expected: suspends
// Twins: 2
using System.IO;
using System.Net.Sockets;
using System.Net;

namespace Programs.Blocking.NetworkStreamsReadAndWrite;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        using var server = listener.AcceptTcpClient();
        var from = client.GetStream();
        var to = server.GetStream();
        from.Write([1, 2, 3, 4, 5, 6], 1, 5);
        from.Write("abc"u8);
        from.WriteByte(9);
        from.Flush();
        var buffer = new byte[16];
        to.ReadExactly(buffer, 2, 4);
        log.Step(string.Join(' ', buffer));
        log.Step($"{to.ReadByte()} {to.Read(buffer, 0, 2)} {to.Read(new Span<byte>(buffer, 0, 1))} {to.ReadByte()}");
        Try(log, 0, to);
        Try(log, 1, to);
        Try(log, 2, to);
        Try(log, 6, to);
        Try(log, 7, to);
        from.Write("the end"u8);
        client.Client.Shutdown(SocketShutdown.Send);
        using var rest = new MemoryStream();
        to.CopyTo(rest);
        to.CopyTo(rest, 8);
        log.Step(rest.Length + to.ReadByte() + to.Read(buffer, 0, 1));
        Try(log, 3, to);
        Try(log, 4, to);
        Try(log, 5, to);
        Try(log, 8, to);
        Try(log, 9, to);
        Try(log, 10, to);
        client.Close();
    }

    [Goroutine]
    private static void Try(Log log, int way, NetworkStream stream)
    {
        var buffer = new byte[4];
        try
        {
            switch (way)
            {
                case 0: stream.ReadTimeout = 20; stream.ReadByte(); break;
                case 1: stream.Read(buffer, 3, 2); break;
                case 6: stream.ReadTimeout = 20; new StreamReader(stream).ReadLine(); break;
                case 7: stream.ReadTimeout = 20; new BufferedStream(stream).Read(buffer, 0, 1); break;
                case 2: stream.ReadTimeout = 20; stream.Read(buffer, 0, 2); break;
                case 3: stream.WriteTimeout = 20; stream.Write(new byte[16_000_000], 0, 16_000_000); break;
                case 4: stream.ReadExactly(buffer, 0, 4); break;
                case 5: stream.Dispose(); stream.Read(buffer, 0, 1); break;
                case 8: stream.ReadByte(); break;
                case 9: stream.Write(buffer, 0, 1); break;
                case 10: stream.CopyTo(stream); break;
            }
        }
        catch (Exception exception)
        {
            var code = (exception.InnerException as SocketException)?.SocketErrorCode;
            log.Step($"{way}: {exception.GetType().Name} {exception.Message} {code}");
        }
        finally
        {
            if (way is 0 or 2 or 6 or 7)
                stream.ReadTimeout = Timeout.Infinite;
        }
    }
}
