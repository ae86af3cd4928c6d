using System.Net.Sockets;
using System.Text;
using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// Goroutines that read by a reader from a connection wait without a thread, also where the reader's members have no asynchronous form.
/// </summary>
public static partial class ReaderTests
{
    private const int Kinds = 20;

    // A number, a string with its length before it, and a line.
    private static readonly byte[] Bytes = [4, 97, 10, 98, 99, 13, 10, 0];

    [Test]
    public static void AReadHoldsNoThread([TwinProcessModes] Mode mode, [Values] bool isTls) => mode.Run(ReadAll, isTls);

    [Test]
    public static void AClosedConnectionAborts([TwinProcessModes] Mode mode) => mode.Run(CloseAll);

    [Test]
    public static void AContextEndsReads([TwinProcessModes] Mode mode, [Values] bool isTls) => mode.Run(CancelAll, isTls);

    [Test]
    public static void ANumberInPiecesHoldsNoThread([TwinProcessModes] Mode mode, [Values] bool isTls) => mode.Run(SendNumber, isTls);

    [Test]
    public static void AStringInPiecesHoldsAThreadFromItsFirstPieceOn([TwinProcessModes] Mode mode) => mode.Run(SendString);

    [Test]
    public static void ManyReadersTakeNoThreads([TwinProcessModes] Mode mode) => mode.Run(ReadMany);

    [Test]
    public static void AWriterThatIsFullIsAborted([TwinProcessModes] Mode mode) => mode.Run(CloseWriter);

    [Test]
    public static void ADisposedStreamSaysItsOwnName([TwinProcessModes] Mode mode, [Values] bool isTls) => mode.Run(ReadDisposed, isTls);

    [Goroutine]
    private static void ReadAll(bool isTls)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            using var ends = Ends.Connect(isTls);
            var waiter = Go.Run(Read, ends.Near, kind).As($"kind {kind}");
            waiter.WaitUntilItWaits(WaitReason.Task);
            ends.Far.Write(Bytes);
            ends.CloseFar();
            Assert.That(waiter.Join(), Is.EqualTo(Read(new MemoryStream(Bytes), kind)), $"{kind}");
        }
    }

    [Goroutine]
    private static void CloseAll()
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            using var ends = Ends.Connect(isTls: false);
            var waiter = Go.Run(Read, ends.Near, kind).As($"kind {kind}");
            waiter.WaitUntilItWaits(WaitReason.Task);
            ends.CloseNear();
            var exception = Assert.Throws<IOException>(() => waiter.Join());
            Assert.That(CodeOf(exception!), Is.EqualTo(SocketError.ConnectionAborted), $"{kind}");
        }
    }

    [Goroutine]
    private static void CancelAll(bool isTls)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            using var ends = Ends.Connect(isTls);
            var (context, cancel) = Context.WithCancel(Context.Background);
            var waiter = Go.Run(context, ReadUntilCancelled, ends.Near, kind).As($"kind {kind}");
            waiter.WaitUntilItWaits(WaitReason.Task);
            cancel();
            Assert.That(waiter.Join, Throws.InstanceOf<ContextCanceledException>(), $"{kind}");
        }
    }

    [Goroutine]
    private static void SendNumber(bool isTls)
    {
        using var ends = Ends.Connect(isTls);
        var waiter = Go.Run(Read, ends.Near, 0);
        foreach (var value in new byte[] { 1, 2, 3, 4 })
        {
            waiter.WaitUntilItWaits(WaitReason.Task);
            ends.Far.Write([value]);
        }

        Assert.That(waiter.Join(), Is.EqualTo($"{0x04030201}"));
    }

    [Goroutine]
    private static void SendString()
    {
        using var ends = Ends.Connect(isTls: false);
        var waiter = Go.Run(Read, ends.Near, 12);
        waiter.WaitUntilItWaits(WaitReason.Task);
        ends.Far.Write([3, 97]);
        waiter.WaitUntilItWaits(WaitReason.BlockingCall);
        ends.Far.Write("bc"u8);
        Assert.That(waiter.Join(), Is.EqualTo("abc"));
    }

    [Goroutine]
    private static void ReadDisposed(bool isTls)
    {
        using var ends = Ends.Connect(isTls);
        BinaryReader binary = new(ends.Near);
        StreamReader text = new(ends.Near);
        ends.Near.Dispose();
        foreach (var kind in new[] { 0, 5, 7, 8, 12, 15, 16, 18, 19 })
        {
            var waiter = Go.Run(Read, binary, text, kind);
            var exception = Assert.Throws<ObjectDisposedException>(() => waiter.Join());
            Assert.That(exception!.ObjectName, Is.EqualTo(ends.Near.GetType().FullName), $"{kind}");
        }
    }

    [Goroutine]
    private static void ReadMany()
    {
        const int Readers = 200;
        var before = Scheduler.MachineCount;
        var ends = new List<Ends>();
        var readers = new List<Goroutine<string>>();
        for (var i = 0; i < Readers; i++)
        {
            ends.Add(Ends.Connect(isTls: false));
            readers.Add(Go.Run(Read, ends[i].Near, i % Kinds).As($"reader {i}"));
        }

        foreach (var reader in readers)
        {
            while (!reader.WaitsFor(WaitReason.Task) && !reader.WaitsFor(WaitReason.BlockingCall))
                Go.Yield();
        }

        Assert.That(Scheduler.MachineCount, Is.AtMost(before + 2 * Go.MaxProcs + 1)); // Some Ms come and go, whatever goroutines do.
        ends.ForEach(static end => end.CloseFar());
        foreach (var reader in readers)
            reader.Join();
        ends.ForEach(static end => end.Dispose());
    }

    [Goroutine]
    private static void CloseWriter()
    {
        using var ends = Ends.Connect(isTls: false);
        var waiter = Go.Run(Write, ends.Near);
        waiter.WaitUntilItWaits(WaitReason.Task);
        ends.CloseNear();
        var exception = Assert.Throws<IOException>(() => waiter.Join());
        Assert.That(CodeOf(exception!), Is.EqualTo(SocketError.ConnectionAborted));
        Assert.That(exception!.Message, Does.StartWith("Unable to write"));
    }

    private static SocketError CodeOf(IOException exception) => ((SocketException)exception.InnerException!).SocketErrorCode;

    [Goroutine]
    private static bool Write(Stream stream)
    {
        var writer = new StreamWriter(stream);
        writer.Write(new string('a', 16_000_000));
        return true;
    }

    [Goroutine]
    private static string Read(Stream stream, int kind)
    {
        try
        {
            return Read(new BinaryReader(stream), new StreamReader(stream), kind);
        }
        catch (EndOfStreamException)
        {
            return "end";
        }
    }

    [Goroutine]
    private static string Read(BinaryReader binary, StreamReader text, int kind)
    {
        var bytes = new byte[4];
        var chars = new char[4];
        return kind switch
        {
            0 => $"{binary.ReadInt32()}",
            1 => $"{binary.ReadByte()}",
            2 => $"{binary.ReadDouble()}",
            3 => $"{binary.ReadHalf()}",
            4 => $"{binary.ReadBoolean()}",
            5 => $"{binary.Read7BitEncodedInt()}",
            6 => $"{binary.Read7BitEncodedInt64()}",
            7 => $"{Convert.ToHexString(binary.ReadBytes(3))}",
            8 => $"{binary.Read(bytes, 1, 2)} {Convert.ToHexString(bytes)}",
            9 => $"{binary.Read(bytes.AsSpan(1))} {Convert.ToHexString(bytes)}",
            10 => $"{binary.Read()}",
            11 => $"{binary.ReadChar()}",
            12 => binary.ReadString(),
            13 => new string(binary.ReadChars(3)),
            14 => $"{binary.Read(chars, 0, 3)} {new string(chars)}",
            15 => $"{text.Read()} {text.Peek()}",
            16 => $"{text.Peek()} {text.Read()} {text.Peek()}",
            17 => $"{text.EndOfStream} {text.Read()}",
            18 => text.ReadLine() ?? "",
            _ => $"{binary.BaseStream.ReadByte()} {binary.BaseStream.ReadByte()}",
        };
    }

    [Goroutine(Cancellable = true)]
    private static string ReadUntilCancelled(Stream stream, int kind)
    {
        BinaryReader binary = new(stream, Encoding.UTF8);
        StreamReader text = new(stream);
        return kind switch
        {
            < 10 => $"{binary.ReadInt32()}",
            < 13 => binary.ReadString(),
            < 15 => $"{text.Peek()}",
            < 17 => $"{text.EndOfStream}",
            < 19 => $"{text.Read()}",
            _ => $"{stream.ReadByte()}",
        };
    }
}
