// Binary readers: ends in the middle, resets, time-outs, what is no number, and readers that are disposed
// Expected: suspends
// Twins: 2
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Programs.Blocking.BinaryReadersFail;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        foreach (var leaveOpen in new[] { true, false })
        {
            for (var way = 0; way < 26; way++)
            {
                using var client = new TcpClient { NoDelay = true };
                client.Connect((IPEndPoint)listener.LocalEndpoint);
                using var server = listener.AcceptTcpClient();
                using var stream = server.GetStream();
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen);
                try
                {
                    Try(way, client, stream, reader);
                    log.Step($"{way}: nothing");
                }
                catch (Exception exception)
                {
                    var inner = exception.InnerException;
                    log.Step($"{way}: {exception.GetType().Name} {exception.Message} {inner?.GetType().Name} {inner?.Message}");
                    log.Step($"{(inner as SocketException)?.SocketErrorCode}");
                }
            }
        }
    }

    [Goroutine]
    private static void Try(int way, TcpClient client, NetworkStream stream, BinaryReader reader)
    {
        var to = client.GetStream();
        var bytes = new byte[4];
        var chars = new char[4];
        switch (way)
        {
            case 0: to.Write(bytes, 0, 3); to.Dispose(); reader.ReadInt32(); break;
            case 1: to.Dispose(); reader.ReadByte(); break;
            case 2: to.Write([0xFF]); to.Dispose(); reader.Read7BitEncodedInt(); break;
            case 3: to.Write([0xFF, 0xFF, 0xFF, 0xFF, 0x10]); reader.Read7BitEncodedInt(); break;
            case 4: to.Write([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 2]); reader.Read7BitEncodedInt64(); break;
            case 5: to.Write([5, 65]); to.Dispose(); reader.ReadString(); break;
            case 6: to.Write([0xFF, 0xFF, 0xFF, 0xFF, 0x0F]); reader.ReadString(); break;
            case 7: to.Dispose(); reader.ReadChar(); break;
            case 8: to.Write([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0xFF, 0xFF, 0xFF, 0xFF]); reader.ReadDecimal(); break;
            case 9: stream.ReadTimeout = 20; reader.ReadInt64(); break;
            case 10: stream.ReadTimeout = 20; reader.ReadString(); break;
            case 11: stream.ReadTimeout = 20; to.Write(bytes, 0, 1); reader.ReadBytes(2); break;
            case 12: stream.ReadTimeout = 20; to.Write([9, 65]); reader.ReadString(); break;
            case 13: Reset(client); reader.ReadInt32(); break;
            case 14: Reset(client); reader.ReadString(); break;
            case 15: reader.Dispose(); reader.ReadInt32(); break;
            case 16: reader.Dispose(); reader.ReadString(); break;
            case 17: reader.Dispose(); reader.Read(bytes, 0, 4); break;
            case 18: stream.Dispose(); reader.ReadInt32(); break;
            case 19: stream.Dispose(); reader.ReadChar(); break;
            case 20: reader.ReadBytes(-1); break;
            case 21: reader.ReadChars(-1); break;
            case 22: reader.Read(bytes, 3, 2); break;
            case 23: reader.Read(chars, 3, 2); break;
            case 24: reader.Read((byte[])null!, 0, 0); break;
            case 25: to.Dispose(); reader.ReadExactly(bytes.AsSpan()); break;
        }
    }

    // Closing does not say goodbye. What is reset is seen at once on the loopback.
    private static void Reset(TcpClient client)
    {
        client.LingerState = new LingerOption(true, 0);
        client.Client.Dispose();
    }
}
