// Binary readers over sockets, buffers and memory
// Expected: suspends
// Twins: 4
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Programs.Blocking.BinaryReadersRead;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var written = new MemoryStream();
        Write(new BinaryWriter(written));
        var bytes = written.ToArray();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        foreach (var piece in new[] { bytes.Length, 7, 1 })
        {
            using var client = new TcpClient { NoDelay = true };
            client.Connect((IPEndPoint)listener.LocalEndpoint);
            using var server = listener.AcceptTcpClient();
            var sender = Go.Run(Send, client, bytes, piece);
            Read(log, new BinaryReader(piece == 7 ? new BufferedStream(server.GetStream(), 16) : server.GetStream()));
            sender.Join();
        }

        Read(log, new BinaryReader(new MemoryStream(bytes)));
        Read(log, new Counting(new MemoryStream(bytes)));
    }

    [Goroutine]
    private static void Read(Log log, BinaryReader reader)
    {
        var buffer = new byte[4];
        var chars = new char[4];
        log.Step($"{reader.ReadByte()} {reader.ReadSByte()} {reader.ReadBoolean()} {reader.ReadInt16()} {reader.ReadUInt16()}");
        log.Step($"{reader.ReadInt32()} {reader.ReadUInt32()} {reader.ReadInt64()} {reader.ReadUInt64()}");
        log.Step($"{reader.ReadHalf()} {reader.ReadSingle()} {reader.ReadDouble()} {reader.ReadDecimal()}");
        log.Step($"{reader.Read7BitEncodedInt()} {reader.Read7BitEncodedInt()} {reader.Read7BitEncodedInt64()}");
        log.Step($"{reader.ReadString()}{reader.ReadString()}|{reader.ReadString().Length}");
        log.Step($"{reader.ReadChar()}{(char)reader.Read()}{new string(reader.ReadChars(2))} {reader.PeekChar() >= -1}");
        log.Step($"{reader.Read(chars, 1, 1)}{chars[1]} {reader.Read(chars.AsSpan(2, 1))}{chars[2]} {reader.Read(chars, 0, 0)}");
        reader.ReadExactly(buffer.AsSpan(1, 2));
        log.Step($"{reader.Read(buffer, 0, 1)} {reader.Read(buffer.AsSpan(3))} {string.Join(' ', buffer)} {reader.ReadChars(0).Length}");
        log.Step($"{string.Join(' ', reader.ReadBytes(3))} | {string.Join(' ', reader.ReadBytes(9))} | {reader.ReadBytes(0).Length}");
        log.Step($"{reader.Read(buffer, 0, 4)} {reader.Read()} {reader.ReadBytes(5).Length} {reader.Read(chars, 0, 4)}");
    }

    [Goroutine]
    private static void Send(TcpClient client, byte[] bytes, int piece)
    {
        var stream = client.GetStream();
        for (var sent = 0; sent < bytes.Length; sent += piece)
        {
            stream.Write(bytes, sent, Math.Min(piece, bytes.Length - sent));
            Go.Yield();
        }

        client.Client.Shutdown(SocketShutdown.Send);
    }

    [Goroutine]
    private static void Write(BinaryWriter writer)
    {
        writer.Write((byte)1);
        writer.Write((sbyte)-2);
        writer.Write(true);
        writer.Write((short)-3);
        writer.Write((ushort)65000);
        writer.Write(-4_000_000);
        writer.Write(4_000_000_000);
        writer.Write(long.MinValue);
        writer.Write(ulong.MaxValue);
        writer.Write((Half)0.5);
        writer.Write(1.25f);
        writer.Write(-1e300);
        writer.Write(79.0001m);
        writer.Write7BitEncodedInt(5);
        writer.Write7BitEncodedInt(-1);
        writer.Write7BitEncodedInt64(long.MaxValue - 300);
        writer.Write("");
        writer.Write("zwölf");
        writer.Write(new string('ß', 300));
        writer.Write("aé€z12".ToCharArray());
        writer.Write((byte)9);
        writer.Write([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    private sealed class Counting(Stream stream) : BinaryReader(stream, Encoding.UTF8)
    {
        private int _calls;

        public override int ReadInt32() => base.ReadInt32() + ++_calls;
        public override byte ReadByte() => (byte)(base.ReadByte() + ++_calls);
    }
}
