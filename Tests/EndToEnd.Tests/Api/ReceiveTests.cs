using System.Buffers;
using System.Net;
using System.Net.Sockets;
using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// Goroutines that receive by reference, or into a span of an array, wait without a thread. What they wait for comes, and a socket that is
/// closed meanwhile says what it says to a thread.
/// </summary>
public static partial class ReceiveTests
{
    private static readonly Func<Peer, Goroutine<string>>[] Receives =
    [
        peer => Go.Run(Datagram, peer), peer => Go.Run(From, peer), peer => Go.Run(FromIntoSpan, peer), peer => Go.Run(WithError, peer),
        peer => Go.Run(IntoSpan, peer), peer => Go.Run(IntoSlice, peer), peer => Go.Run(List, peer), peer => Go.Run(ListWithError, peer),
        peer => Go.Run(Message, peer), peer => Go.Run(MessageIntoSpan, peer), peer => Go.Run(Address, peer),
    ];

    [Test]
    public static void AReceiveHoldsNoThread([TwinProcessModes] Mode mode) => mode.Run(ReceiveAll);

    [Test]
    public static void ASpanThatIsKnownElsewhereIsReadOnAThread([TwinProcessModes] Mode mode) => mode.Run(ReceiveIntoLocalSpan);

    [Test]
    public static void MemoryThatIsNoArraysIsReadOnAThread([TwinProcessModes] Mode mode) => mode.Run(ReceiveIntoForeignMemory);

    [Test]
    public static void AClosedSocketInterrupts([TwinProcessModes] Mode mode) => mode.Run(CloseAll);

    [Test]
    public static void AContextEndsReceives([TwinProcessModes] Mode mode) => mode.Run(CancelAll);

    [Goroutine]
    private static void ReceiveAll()
    {
        foreach (var receive in Receives)
        {
            using var peer = new Peer();
            var waiter = receive(peer);
            waiter.WaitUntilItWaits(WaitReason.Task);
            peer.Send(1, 2, 3);
            Assert.That(waiter.Join(), Is.EqualTo("3"));
        }
    }

    [Goroutine]
    private static void ReceiveIntoLocalSpan()
    {
        using var peer = new Peer();
        var waiter = Go.Run(IntoLocalSpan, peer);
        waiter.WaitUntilItWaits(WaitReason.BlockingCall);
        peer.Send(1, 2, 3);
        Assert.That(waiter.Join(), Is.EqualTo("3"));
    }

    [Goroutine]
    private static void ReceiveIntoForeignMemory()
    {
        using var peer = new Peer();
        var waiter = Go.Run(IntoForeignMemory, peer);
        waiter.WaitUntilItWaits(WaitReason.BlockingCall);
        peer.Send(1, 2, 3);
        Assert.That(waiter.Join(), Is.EqualTo("3"));
    }

    [Goroutine]
    private static void CloseAll()
    {
        foreach (var receive in Receives)
        {
            using var peer = new Peer();
            var waiter = receive(peer);
            waiter.WaitUntilItWaits(WaitReason.Task);
            peer.Client.Dispose();
            Assert.That(waiter.Join(), Is.EqualTo(nameof(SocketError.Interrupted)));
        }
    }

    [Goroutine]
    private static void CancelAll()
    {
        foreach (var way in Enumerable.Range(0, 7))
        {
            using var peer = new Peer();
            var (context, cancel) = Context.WithCancel(Context.Background);
            var waiter = Go.Run(context, UntilCancelled, peer, way);
            waiter.WaitUntilItWaits(WaitReason.Task);
            cancel();
            Assert.That(waiter.Join, Throws.InstanceOf<ContextCanceledException>());
        }
    }

    [Goroutine]
    private static string Datagram(Peer peer)
    {
        IPEndPoint? sender = null;
        try
        {
            var length = peer.Client.Receive(ref sender).Length;
            Assert.That(sender, Is.EqualTo(peer.End));
            return $"{length}";
        }
        catch (SocketException exception)
        {
            Assert.That(sender, Is.Null);
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string From(Peer peer)
    {
        EndPoint any = new IPEndPoint(IPAddress.Any, 0);
        var sender = any;
        try
        {
            var length = peer.Client.Client.ReceiveFrom(new byte[9], ref sender);
            Assert.That(sender, Is.EqualTo(peer.End));
            return $"{length}";
        }
        catch (SocketException exception)
        {
            Assert.That(sender, Is.SameAs(any));
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string FromIntoSpan(Peer peer)
    {
        EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
        var buffer = new byte[9];
        try
        {
            return $"{peer.Client.Client.ReceiveFrom(buffer.AsSpan(2), ref sender) + buffer[5]}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string WithError(Peer peer)
    {
        var length = peer.Client.Client.Receive(new byte[9], 0, 9, SocketFlags.None, out var error);
        return error == SocketError.Success ? $"{length}" : $"{error}";
    }

    [Goroutine]
    private static string IntoSpan(Peer peer)
    {
        try
        {
            return $"{peer.Client.Client.Receive(new byte[9].AsSpan(1))}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string IntoLocalSpan(Peer peer)
    {
        int length;
        {
            Span<byte> buffer = new byte[9];
            length = peer.Client.Client.Receive(buffer);
        }

        Go.Yield();
        return $"{length}";
    }

    [Goroutine]
    private static string IntoForeignMemory(Peer peer)
    {
        using MemoryManager<byte> foreign = new Foreign();
        return $"{peer.Client.Client.Receive(foreign.Memory.Span)}";
    }

    [Goroutine(Cancellable = true)]
    private static int UntilCancelled(Peer peer, int way)
    {
        IPEndPoint? sender = null;
        EndPoint end = peer.End;
        var flags = SocketFlags.None;
        return way switch
        {
            0 => peer.Client.Receive(ref sender).Length,
            1 => peer.Client.Client.Receive(new byte[9], 0, 9, SocketFlags.None, out _),
            2 => peer.Client.Client.Receive([new byte[1]]),
            3 => peer.Client.Client.Receive([new byte[1]], SocketFlags.None, out _),
            4 => peer.Client.Client.ReceiveMessageFrom(new byte[1], 0, 1, ref flags, ref end, out _),
            5 => peer.Client.Client.ReceiveFrom(new byte[1].AsSpan()[..1], SocketFlags.None, peer.End.Serialize()),
            _ => peer.Client.Client.Receive(new byte[9].AsSpan()),
        };
    }

    private sealed class Peer : IDisposable
    {
        private readonly UdpClient _other = new(new IPEndPoint(IPAddress.Loopback, 0));

        internal UdpClient Client { get; } = new(new IPEndPoint(IPAddress.Loopback, 0));

        internal IPEndPoint End => (IPEndPoint)_other.Client.LocalEndPoint!;

        internal void Send(params byte[] bytes) => _other.Client.SendTo(bytes, Client.Client.LocalEndPoint!);

        public void Dispose()
        {
            _other.Dispose();
            Client.Dispose();
        }
    }

    /// <summary>Memory that does not say that it is an array's.</summary>
    private sealed class Foreign : MemoryManager<byte>
    {
        private readonly byte[] _bytes = new byte[9];

        public override Span<byte> GetSpan() => _bytes;

        public override MemoryHandle Pin(int elementIndex = 0) => new Memory<byte>(_bytes)[elementIndex..].Pin();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
