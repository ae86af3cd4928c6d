// Reads into slices of spans that the call makes of arrays and memory
// Expected: suspends
// Twins: 3
using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Programs.Blocking.SlicesOfSpansAreRead;

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
        Read(log, server.GetStream());
        for (var way = 0; way < 20; way++)
        {
            try
            {
                Fail(way, log, server.GetStream());
                log.Step($"{way}: nothing");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {exception.GetType().Name} {exception.Message}");
            }
        }
    }

    [Goroutine]
    private static void Read(Log log, NetworkStream stream)
    {
        var buffer = new byte[8];
        Memory<byte> memory = buffer, other = new byte[2];
        var range = 2..^1;
        using var owner = MemoryPool<byte>.Shared.Rent(4);
        log.Step(stream.Read(memory.Span[6..]) + string.Join(' ', buffer));
        log.Step(stream.Read((memory.Span)[..2]) + string.Join(' ', buffer));
        log.Step(stream.Read(memory.Span[range]) + string.Join(' ', buffer));
        log.Step(stream.Read(memory.Span[^3..^1]) + string.Join(' ', buffer));
        log.Step(stream.Read(memory.Span.Slice(7)) + string.Join(' ', buffer));
        log.Step(stream.Read(memory.Span.Slice(length: Next(log, 2), start: Next(log, 1))) + string.Join(' ', buffer));
        log.Step(stream.Read(memory.Span[1..][..4].Slice(2)) + string.Join(' ', buffer));
        log.Step(stream.Read(memory[1..].Span[Next(log, 1)..Next(log, 3)]) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer.AsSpan()[5..]) + string.Join(' ', buffer));
        log.Step(stream.Read(buffer.AsSpan(1, 4).Slice(1, 2)) + string.Join(' ', buffer));
        log.Step(stream.Read(new ArraySegment<byte>(buffer, 2, 3).AsSpan()[1..]) + string.Join(' ', buffer));
        log.Step(stream.Read(new Span<byte>(buffer, 1, 6)[^2..]) + string.Join(' ', buffer));
        log.Step(stream.Read(owner.Memory.Span[..3]) + string.Join(' ', owner.Memory[..3].ToArray()));
        log.Step(stream.Read(memory.Span[(memory = other).Length..]) + string.Join(' ', buffer) + memory.Length);
        log.Step(stream.Read(((byte[])null!).AsSpan()[..0]) + stream.Read(memory.Span[2..]));
        log.Step(stream.Socket.Receive(memory.Span[1..], SocketFlags.None, out var error) + $"{error}" + string.Join(' ', other.ToArray()));
        stream.ReadExactly(buffer.AsSpan()[2..]);
        log.Step(stream.ReadAtLeast(buffer.AsSpan()[..3], 2) + string.Join(' ', buffer));
    }

    private static int Next(Log log, int value)
    {
        log.Write($"next {value}");
        return value;
    }

    [Goroutine]
    private static void Fail(int way, Log log, NetworkStream stream)
    {
        var buffer = new byte[4];
        byte[] none = null!;
        Memory<byte> memory = buffer;
        MemoryManager<byte> gone = new Gone();
        switch (way)
        {
            case 0: stream.Read(memory.Span[5..]); break;
            case 1: stream.Read(memory.Span[3..2]); break;
            case 2: stream.Read(memory.Span[^5..]); break;
            case 3: stream.Read(memory.Span[..5]); break;
            case 4: stream.Read(memory.Span.Slice(-1)); break;
            case 5: stream.Read(memory.Span.Slice(5)); break;
            case 6: stream.Read(memory.Span.Slice(1, -1)); break;
            case 7: stream.Read(memory.Span.Slice(-1, 1)); break;
            case 8: stream.Read(memory.Span.Slice(2, 3)); break;
            case 9: stream.Read(memory.Span.Slice(int.MaxValue, int.MaxValue)); break;
            case 10: stream.Read(memory.Span.Slice(1, int.MaxValue)); break;
            case 11: stream.Read(buffer.AsSpan(1)[4..]); break;
            case 12: stream.Read(buffer.AsSpan(5)[Next(log, 4)..]); break;
            case 13: stream.Read(none.AsSpan()[1..]); break;
            case 14: stream.Read(new Span<byte>(buffer, 3, 3)[Next(log, 1)..]); break;
            case 15: stream.Read(gone.Memory.Span[Next(log, 1)..]); break;
            case 16: stream.Read(memory.Span[1..][4..]); break;
            case 17: stream.Read(memory.Span.Slice(int.MinValue)); break;
            case 18: stream.Socket.ReceiveTimeout = 20; stream.Socket.Receive(memory.Span[1..]); break;
            case 19: stream.Dispose(); stream.Read(memory.Span[1..]); break;
        }
    }

    /// <summary>Memory that is there no more.</summary>
    private sealed class Gone : MemoryManager<byte>
    {
        public override Memory<byte> Memory => CreateMemory(4);
        public override Span<byte> GetSpan() => throw new ObjectDisposedException("Gone");
        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();
        public override void Unpin() => throw new NotSupportedException();
        protected override void Dispose(bool disposing)
        {
        }
    }
}
