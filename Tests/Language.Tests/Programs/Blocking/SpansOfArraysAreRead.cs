// Reads into spans that the call makes of arrays and memory
// Expected: suspends
// Twins: 6
using System.Buffers;
using System.IO;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.SpansOfArraysAreRead;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using var server = listener.AcceptTcpClient();
        client.Client.Send(Enumerable.Range(1, 90).Select(static i => (byte)i).ToArray());
        Receive(log, server.Client);
        Read(log, server.GetStream());
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var end = new AnonymousPipeClientStream(PipeDirection.In, pipe.ClientSafePipeHandle);
        pipe.Write(Enumerable.Range(1, 90).Select(static i => (byte)i).ToArray());
        Read(log, end);
        Read(log, new MemoryStream(Enumerable.Range(1, 90).Select(static i => (byte)i).ToArray()));
        Read(log, new BufferedStream(new MemoryStream(Enumerable.Range(1, 90).Select(static i => (byte)i).ToArray())));
        client.Client.Send("one two three four"u8);
        client.Client.Shutdown(SocketShutdown.Send);
        ReadText(log, new StreamReader(server.GetStream()));
        ReadText(log, new StringReader("one two three four"));
        for (var way = 0; way < 21; way++)
        {
            if (way == 16)
                server.Client.Shutdown(SocketShutdown.Send);
            try
            {
                Fail(way, client.GetStream());
                log.Step($"{way}: nothing");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {exception.GetType().Name} {exception.Message}");
            }
        }
    }

    [Goroutine]
    private static void Receive(Log log, Socket socket)
    {
        var buffer = new byte[8];
        Memory<byte> memory = buffer;
        log.Step(socket.Receive(buffer.AsSpan()) + string.Join(' ', buffer));
        log.Step(socket.Receive(buffer.AsSpan(6)) + string.Join(' ', buffer));
        log.Step(socket.Receive(buffer.AsSpan(1, 2), SocketFlags.None) + string.Join(' ', buffer));
        log.Step(socket.Receive((memory.Span)) + string.Join(' ', buffer));
        log.Step(socket.Receive(memory[2..4].Span, SocketFlags.Peek) + string.Join(' ', buffer));
        log.Step(socket.Receive(socketFlags: SocketFlags.None, buffer: new Span<byte>(buffer, 7, 1)) + string.Join(' ', buffer));
        ReceiveIntoSpans(log, socket);
    }

    // Nobody knows what else a span is known to: these calls stand in regions.
    [Goroutine]
    private static void ReceiveIntoSpans(Log log, Socket socket)
    {
        int sum;
        {
            Span<byte> span = new byte[3];
            sum = socket.Receive(span) + socket.Receive(stackalloc byte[2]) + socket.Receive(span[1..]) + span[2];
        }

        log.Step(sum);
    }

    [Goroutine]
    private static void Read(Log log, Stream stream)
    {
        var buffer = new byte[6];
        using var owner = MemoryPool<byte>.Shared.Rent(4);
        log.Step(stream.Read(buffer) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer.AsSpan(5)) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer.AsSpan(1..3)) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer.AsSpan(^1)) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer[1..4]) + string.Join(' ', buffer));
        log.Step(stream.Read(new(buffer, 2, 2)) + string.Join(' ', buffer));
        log.Step(stream.Read(new ArraySegment<byte>(buffer, 2, 2).AsSpan(1)) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer.AsSpan<byte>(length: 1, start: log.Step(2))) + string.Join(' ', buffer));
        log.Step(stream.Read(owner.Memory.Span) + string.Join(' ', owner.Memory[..4].ToArray()));
        log.Step(stream.Read(buffer is [1, ..] ? buffer : new byte[1]));
        log.Step(stream.Read((byte[])null!) + stream.Read(default) + stream.Read([]));
        stream.ReadExactly(buffer);
        stream.ReadExactly(buffer.AsSpan(2, 2));
        log.Step(string.Join(' ', buffer));
        log.Step(stream.ReadAtLeast(buffer, 3) + string.Join(' ', buffer));
        log.Step(stream.ReadAtLeast(buffer.AsSpan(1, 3), 2, throwOnEndOfStream: false) + string.Join(' ', buffer));
        log.Step(stream.Read(new byte[200]));
    }

    [Goroutine]
    private static void ReadText(Log log, TextReader reader)
    {
        var buffer = new char[4];
        log.Step(reader.Read(buffer) + new string(buffer));
        log.Step(reader.ReadBlock(buffer.AsSpan(1, 3)) + new string(buffer));
        log.Step(reader.Read(new Span<char>(buffer)[1..]) + new string(buffer));
        log.Step(reader.ReadBlock(new char[99]));
    }

    [Goroutine]
    private static void Fail(int way, NetworkStream stream)
    {
        var buffer = new byte[4];
        byte[] none = null!;
        Memory<byte> memory = buffer;
        stream.ReadTimeout = 20;
        stream.Socket.ReceiveTimeout = 20;
        switch (way)
        {
            case 0: stream.Read(buffer); break;
            case 1: stream.Read(buffer.AsSpan(5)); break;
            case 2: stream.Read(buffer.AsSpan(3, 3)); break;
            case 3: stream.Read(buffer.AsSpan(5..6)); break;
            case 4: stream.Read(buffer.AsSpan(^5)); break;
            case 5: stream.Read(none.AsSpan(1)); break;
            case 6: stream.Read(none.AsSpan(1..1)); break;
            case 7: stream.Read(new Span<byte>(buffer, 3, 3)); break;
            case 8: stream.Read(new ArraySegment<byte>(buffer, 1, 2).AsSpan(3)); break;
            case 9: stream.Read(memory[5..].Span); break;
            case 10: stream.Read(memory.Span[5..]); break;
            case 11: stream.ReadExactly(buffer); break;
            case 12: stream.ReadAtLeast(buffer, 5); break;
            case 13: stream.ReadAtLeast(buffer, -1); break;
            case 14: stream.Socket.Receive(buffer.AsSpan()); break;
            case 15: stream.Socket.Receive(memory.Span, SocketFlags.None); break;
            case 16: stream.ReadExactly(buffer); break;
            case 17: stream.ReadExactly(buffer, 1, 2); break;
            case 18: stream.ReadAtLeast(buffer, 2); break;
            case 19: stream.ReadAtLeast(buffer, 2, throwOnEndOfStream: false); break;
            case 20: stream.Dispose(); stream.Read(buffer); break;
        }
    }
}
