using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Sync;

namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>How dialling and listening go wrong.</summary>
public class DialTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [TestCase("")]
    [TestCase("localhost")]
    [TestCase("localhost:http")]
    [TestCase("localhost:65536")]
    [TestCase("::1:80")]
    [TestCase("[127.0.0.1]:80")]
    [TestCase("http://localhost:80")]
    public void AnAddressIsAHostAndAPort(string address)
    {
        Assert.That(() => Net.Listen(address), Throws.ArgumentException.With.Message.Contains("127.0.0.1:8080"));
        Assert.That(() => Net.Dial(address), Throws.ArgumentException.With.Message.Contains("127.0.0.1:8080"));
    }

    [TestCase("127.0.0.1:0", "127.0.0.1")]
    [TestCase(":0", "")]
    [TestCase("localhost:0", "localhost")]
    public void AHostMayBeLeftOutOrBeAName(string listenTo, string host)
    {
        using var listener = Net.Listen(listenTo);
        using var near = Net.Dial($"{host}:{((IPEndPoint)listener.Address).Port}", Long);
        using var far = listener.Accept()!;
        Assert.That((near.RemoteAddress, far.RemoteAddress), Is.EqualTo((far.LocalAddress, near.LocalAddress)));
        Assert.That(near.Socket.NoDelay && far.Socket.NoDelay);
    }

    [Test]
    public void ADialThatIsRefusedSaysSo()
    {
        var listener = Net.Listen("127.0.0.1:0");
        listener.Close();
        var refused = Assert.Throws<SocketException>(() => Net.Dial(Context.Background, listener.Address.ToString()!));
        Assert.That(refused!.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
    }

    [Test]
    public void ADialThatNobodyAnswersEndsByItsTimeoutAndByItsContext()
    {
        using var full = new FullListener();
        var address = full.Address;
        Assert.That(() => Net.Dial(address, TimeSpan.FromMilliseconds(50)), Throws.TypeOf<TimeoutException>());
        Assert.That(full.IsDialled, Is.False);
        using var cancelled = Context.WithCancel(Context.Background);
        var dial = Task.Run(() => Net.Dial(cancelled.Context, address));
        cancelled.Cancel();
        Assert.That(async () => await dial, Throws.TypeOf<ContextCanceledException>());
        using var late = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(20));
        Assert.That(() => Net.Dial(late.Context, address), Throws.TypeOf<DeadlineExceededException>());
        Assert.That(full.IsDialled, Is.False);
    }

    [Test]
    public void ADialThatIsCancelledWithItsGoroutineComesAboutNoMore([Values] bool timeout) => SyncTwins.Run(async () =>
    {
        using var full = new FullListener();
        using var scope = Context.WithCancel(Context.Background);
        Exception? thrown = null;
        var dial = ContextSpawn.Start(scope.Context, Dial(Entry.Spawn));
        while (!full.IsDialled)
            await Go.Yield__goroutine();
        scope.Cancel();
        await dial.Join__goroutine();
        Assert.That(thrown, Is.TypeOf<ContextCanceledException>());
        Assert.That(full.IsDialled, Is.False);

        async GoTask Dial(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                if (timeout)
                    await Net.Dial__goroutine(Entry.CancellableCall, full.Address, Long);
                else
                    await Net.Dial__goroutine(Entry.CancellableCall, full.Address);
            }
            catch (OperationCanceledException exception)
            {
                thrown = exception;
            }
        }
    });

    [Test]
    public void AnAcceptThatIsCancelledWithItsGoroutineTakesNobody() => SyncTwins.Run(async () =>
    {
        using var listener = Net.Listen("127.0.0.1:0");
        using var scope = Context.WithCancel(Context.Background);
        var accept = ContextSpawn.Start(scope.Context, Accept(Entry.Spawn));
        await SyncTwins.UntilWaits(accept, WaitReason.Task);
        scope.Cancel();
        await accept.Join__goroutine();
        using var near = Net.Dial(listener.Address.ToString()!);
        using var patience = new CancellationTokenSource(SyncTwins.Patience);
        using var far = await Go.Await__goroutine(listener.AcceptAsync(patience.Token));
        Assert.That(far!.RemoteAddress, Is.EqualTo(near.LocalAddress));

        async GoTask Accept(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await listener.Accept__goroutine(Entry.CancellableCall);
        }
    });

    [Test]
    public async Task AnAcceptEndsQuietly()
    {
        var listener = Net.Listen("127.0.0.1:0");
        var thread = Task.Run(listener.Accept);
        var async = listener.AcceptAsync().AsTask();
        listener.Close();
        Assert.That((await thread, await async, listener.Accept()), Is.EqualTo(((Net.Conn?)null, (Net.Conn?)null, (Net.Conn?)null)));
    }

    /// <summary>A listener that takes nobody any more: who dials waits.</summary>
    private sealed class FullListener : IDisposable
    {
        private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Net.Conn> _waiting = [];

        internal FullListener()
        {
            _socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            _socket.Listen(0);
            using var cancellation = new CancellationTokenSource();
            for (var isFull = false; !isFull;)
            {
                var dial = Net.DialAsync(Address, cancellation.Token).AsTask();
                while (!dial.IsCompleted && !isFull)
                    isFull = IsDialled;
                if (!isFull)
                    _waiting.Add(dial.Result);
            }

            cancellation.Cancel();
        }

        internal string Address => _socket.LocalEndPoint!.ToString()!;

        /// <summary>Whether the system tries to connect somebody.</summary>
        internal bool IsDialled => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Any(
            connection => connection.State == TcpState.SynSent && connection.RemoteEndPoint.Equals(_socket.LocalEndPoint));

        public void Dispose()
        {
            _waiting.ForEach(static conn => conn.Dispose());
            _socket.Dispose();
        }
    }
}
