using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Regions;

/// <summary>
/// Which calls of the library that write by reference, or read into a span, suspend; and which stand in a region because of an argument.
/// </summary>
public class ReplacedArgumentTests
{
    private const string Region = "__call";

    private static readonly (string Call, bool Suspends)[] Rows =
    [
        ("socket.ReceiveFrom(bytes, ref end)", true),
        ("socket.ReceiveFrom(bytes, ref parameter)", true),
        ("socket.ReceiveFrom(bytes, ref captured)", true),
        ("socket.ReceiveFrom((bytes), ref (end))", true),
        ("socket.ReceiveFrom(bytes, ref _end)", true),
        ("socket.ReceiveFrom(bytes, ref this._end)", true),
        ("socket.ReceiveFrom(remoteEP: ref end, buffer: bytes, size: 1, socketFlags: SocketFlags.None)", true),
        ("socket.Receive(bytes, 0, 1, SocketFlags.None, out _)", true),
        ("socket.Receive(bytes, 0, 1, SocketFlags.None, out var error)", true),
        ("socket.Receive(bytes, 0, 1, SocketFlags.None, out _error)", true),
        ("socket?.Receive(bytes, 0, 1, SocketFlags.None, out _error)", true),
        ("socket?.ReceiveFrom(bytes, ref end)", true),
        ("client.Receive(ref sender)", true),
        ("socket.Receive([bytes], SocketFlags.None, out _)", true),
        ("socket.Receive(new[] { segment })", true),
        ("socket.Send(new[] { segment }, SocketFlags.None, out var error)", true),
        ("socket.Send(bytes.AsSpan(1), SocketFlags.None, out _error)", true),
        ("socket.ReceiveMessageFrom(bytes, 0, 1, ref flags, ref end, out var information)", true),
        ("socket.ReceiveMessageFrom(bytes.AsSpan(1), ref flags, ref _end, out _)", true),
        ("socket.ReceiveFrom(bytes, SocketFlags.None, address)", true),
        ("socket.SendTo(bytes, SocketFlags.None, address)", true),
        ("socket.ReceiveFrom(bytes, ref ends[0])", false),
        ("socket.ReceiveFrom(bytes, ref other._end)", false),
        ("socket.ReceiveFrom(bytes, ref s_end)", false),
        ("socket.ReceiveFrom(bytes, ref CollectionsMarshal.AsSpan(list)[0])", false),
        ("socket.ReceiveFrom(remoteEP: ref end, buffer: Make(), size: 1, socketFlags: SocketFlags.None)", false),
        ("socket.Receive(bytes, 0, 1, SocketFlags.None, out pair.Error)", false),
        ("socket.Receive([bytes], SocketFlags.None, out pair.Error)", false),
        ("socket.ReceiveMessageFrom(bytes, 0, 1, ref flags, ref ends[0], out _)", false),
        ("socket.ReceiveMessageFrom(bytes, 0, Count(), ref flags, ref end, out _)", true),
        ("socket.ReceiveMessageFrom(remoteEP: ref end, offset: 0, size: Count(), buffer: bytes, socketFlags: ref flags, "
            + "ipPacketInformation: out _)", false),
        ("stream.Read(bytes)", true),
        ("stream.Read((bytes))", true),
        ("stream.Read(Make())", true),
        ("stream.Read(bytes[1..])", true),
        ("stream.Read(bytes.AsSpan())", true),
        ("stream.Read(((bytes).AsSpan(1)))", true),
        ("stream.Read(segment)", true),
        ("stream.Read(segment.AsSpan(1, 1))", true),
        ("stream.Read(new Span<byte>(bytes, 1, 1))", true),
        ("stream.Read(new(bytes, 1, 1))", true),
        ("stream.Read(memory.Span)", true),
        ("stream?.Read(bytes.AsSpan(1))", true),
        ("stream.ReadExactly(bytes)", true),
        ("stream.ReadAtLeast(bytes, 1)", true),
        ("socket.Receive(bytes.AsSpan(1), SocketFlags.None)", true),
        ("socket.ReceiveFrom(bytes.AsSpan(1), ref end)", true),
        ("reader.Read(chars)", true),
        ("reader.ReadBlock(chars.AsSpan(1))", true),
        ("stream.Read(memory.Span[1..])", true),
        ("stream.Read((memory.Span)[^1..])", true),
        ("stream.Read(memory.Span.Slice(length: 1, start: 1))", true),
        ("stream.Read(memory.Span[range][..Count()].Slice(1))", true),
        ("stream.Read(bytes.AsSpan().Slice(1))", true),
        ("stream.Read(bytes.AsSpan(1)[..1])", true),
        ("stream.Read(new Span<byte>(bytes, 1, 2)[1..])", true),
        ("socket.ReceiveFrom(memory.Span[1..], ref end)", true),
        ("reader.Read(chars.AsSpan()[1..])", true),
        ("stream.Read([1, 2])", false),
        ("stream.Read(default)", false),
        ("stream.Read(new Span<byte>(ref one))", false),
        ("stream.Read(((Span<byte>)bytes)[1..])", false),
        ("stream.Read(GetSpan()[1..])", false),
        ("stream.Read(bytes.AsSpan(\"all\")[1..])", false),
        ("stream.Read(memory.Span.Slice(\"all\"))", false),
        ("stream.Read(bytes.AsSpan(\"all\"))", false),
        ("stream.Read(MemoryExtensions.AsSpan(bytes, 1))", false),
        ("stream.Read((Span<byte>)bytes)", false),
        ("stream.Read(GetSpan())", false),
        ("stream.Read(new Convertible(bytes))", false),
    ];

    private static readonly Lazy<string[]> Twins = new(Generate);

    [TestCaseSource(nameof(Rows))]
    public void ArgumentsDecide((string Call, bool Suspends) row)
    {
        var twin = Twins.Value[Array.IndexOf(Rows, row)];
        Assert.That(twin, row.Suspends ? Does.Not.Contain(Region).And.Contain("Calls.") : Does.Contain(Region));
    }

    /// <summary>The twin of each row, out of one program that compiles to the end.</summary>
    private static string[] Generate()
    {
        var methods = Rows.Select((row, i) => $$"""
                [Goroutine]
                public void M{{i}}(
                    Socket socket, UdpClient client, Stream stream, TextReader reader, EndPoint parameter, Reader other)
                {
                    var bytes = new byte[4]; var chars = new char[4];
                    var segment = new ArraySegment<byte>(bytes); Memory<byte> memory = bytes;
                    byte one = 0; EndPoint end = parameter, captured = parameter; EndPoint[] ends = [end]; List<EndPoint> list = [end];
                    IPEndPoint? sender = null; var pair = new Pair(); var flags = SocketFlags.None; Range range = 1..;
                    var address = new SocketAddress(AddressFamily.InterNetwork);
                    Action write = () => Console.WriteLine(captured);
                    {{row.Call}};
                    write();
                }
            """);
        var run = GeneratorHarness.Generate($$"""
            using System.IO; using System.Net; using System.Net.Sockets; using System.Runtime.InteropServices;
            public class Pair { public SocketError Error; }
            static class Own { public static Span<byte> AsSpan(this byte[] bytes, string which) => bytes;
                public static Span<byte> Slice(this Span<byte> bytes, string which) => bytes; }
            class Convertible(byte[] bytes)
            {
                private byte[] Bytes => bytes;
                public static implicit operator Span<byte>(Convertible from) => from.Bytes;
            }
            public sealed partial class Reader
            {
                private EndPoint _end = null!; private SocketError _error; private static EndPoint s_end = null!;
                private static byte[] Make() => new byte[2];
                private static Span<byte> GetSpan() => new byte[2];
                private static int Count() => 1;
            {{string.Join("\n", methods)}}
            }
            """);
        run.Emit(OptimizationLevel.Release);
        var starts = Rows.Select((_, i) => run.Text.IndexOf($" M{i}__goroutine(", StringComparison.Ordinal))
            .Append(run.Text.Length).ToArray();
        return [.. Rows.Select((_, i) => run.Text[starts[i]..starts[i + 1]])];
    }
}
