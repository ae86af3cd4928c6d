// Stream readers read single characters, peek, and ask for the end
// Expected: suspends
// Twins: 4
using System.IO;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Programs.Blocking.StreamReadersLookAhead;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        for (var way = 0; way < 10; way++)
        {
            using var client = new TcpClient { NoDelay = true };
            client.Connect((IPEndPoint)listener.LocalEndpoint);
            using var server = listener.AcceptTcpClient();
            using var reader = new StreamReader(server.GetStream(), new UTF8Encoding(true, throwOnInvalidBytes: true));
            try
            {
                Try(log, way, client, server.GetStream(), reader);
            }
            catch (Exception exception)
            {
                var code = (exception.InnerException as SocketException)?.SocketErrorCode;
                log.Step($"{way}: {exception.GetType().Name} {exception.Message} {code}");
            }
        }

        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var end = new AnonymousPipeClientStream(PipeDirection.In, pipe.ClientSafePipeHandle);
        pipe.Write("xy"u8);
        pipe.Dispose();
        log.Step(end.ReadByte());
        Read(log, new StreamReader(end));
        Read(log, new StringReader("äb"));
        Read(log, new StreamReader(new MemoryStream("äb"u8.ToArray())));
        Read(log, new Odd(new MemoryStream("äb"u8.ToArray())));
    }

    [Goroutine]
    private static void Try(Log log, int way, TcpClient client, NetworkStream stream, StreamReader reader)
    {
        var sender = way < 3 ? Go.Run(SendPieces, client) : null;
        Send(client, way);
        switch (way)
        {
            case 0: Read(log, reader); break;
            case 1: log.Step(reader.Peek()); Read(log, reader); break;
            case 2: log.Step(reader.EndOfStream); Read(log, reader); break;
            case 3: reader.Peek(); break;
            case 4: reader.Read(); break;
            case 5: log.Step($"{reader.Peek()} {reader.Read()} {reader.EndOfStream}"); break;
            case 6: reader.Dispose(); reader.Peek(); break;
            case 7: reader.Dispose(); reader.ReadLine(); break;
            case 8: stream.ReadTimeout = 20; reader.Peek(); break;
            case 9: stream.Dispose(); reader.Read(); break;
        }

        sender?.Join();
    }

    [Goroutine]
    private static void SendPieces(TcpClient client)
    {
        var stream = client.GetStream();
        foreach (var value in "\uFEFFäb"u8.ToArray())
        {
            stream.WriteByte(value);
            Go.Yield();
        }

        client.Client.Shutdown(SocketShutdown.Send);
    }

    private static void Send(TcpClient client, int way)
    {
        if (way == 3)
            client.GetStream().WriteByte(0xFF);
        if (way == 4)
        {
            client.LingerState = new LingerOption(true, 0); // Closing does not say goodbye.
            client.Client.Dispose();
        }

        if (way == 5)
            client.Client.Shutdown(SocketShutdown.Send);
    }

    [Goroutine]
    private static void Read(Log log, TextReader reader)
    {
        log.Step($"{reader.Peek()} {reader.Read()} {reader.Peek()} {reader.Peek()}");
        if (reader is StreamReader stream)
            log.Step($"{stream.EndOfStream} {stream is { EndOfStream: false }}");
        log.Step($"{reader.Read()} {reader.Peek()} {reader.Read()} {reader.Peek()}");
        if (reader is StreamReader again)
            log.Step(again.EndOfStream);
    }

    private sealed class Odd(Stream stream) : StreamReader(stream)
    {
        public override int Peek() => base.Peek() + 1;
    }
}
