using System.Net;
using System.Net.Sockets;

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
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        socket.Listen(0);
        var address = socket.LocalEndPoint!.ToString()!;
        var waiting = new List<Net.Conn>();
        Assert.That(
            () =>
            {
                while (true) // Until the queue of those to be accepted is full.
                    waiting.Add(Net.Dial(address, TimeSpan.FromMilliseconds(50)));
            },
            Throws.TypeOf<TimeoutException>());

        using var cancelled = Context.WithCancel(Context.Background);
        var dial = Task.Run(() => Net.Dial(cancelled.Context, address));
        cancelled.Cancel();
        Assert.That(async () => await dial, Throws.TypeOf<ContextCanceledException>());
        using var late = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(20));
        Assert.That(() => Net.Dial(late.Context, address), Throws.TypeOf<DeadlineExceededException>());
        waiting.ForEach(static conn => conn.Dispose());
    }

    [Test]
    public async Task AnAcceptEndsQuietly()
    {
        var listener = Net.Listen("127.0.0.1:0");
        var thread = Task.Run(listener.Accept);
        var async = listener.AcceptAsync().AsTask();
        listener.Close();
        Assert.That((await thread, await async, listener.Accept()), Is.EqualTo(((Net.Conn?)null, (Net.Conn?)null, (Net.Conn?)null)));
    }
}
