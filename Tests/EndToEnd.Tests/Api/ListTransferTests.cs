using System.Net;
using System.Net.Sockets;
using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Transfers of several buffers over a connection wait without a thread, and end as a thread's do.</summary>
public static partial class ListTransferTests
{
    private const int Much = 16_000_000;

    private static readonly Func<Socket, Goroutine<string>>[] Transfers =
    [
        socket => Go.Run(Receive, socket), socket => Go.Run(ReceiveWithError, socket),
        socket => Go.Run(Send, socket), socket => Go.Run(SendInTime, socket), socket => Go.Run(SendWithError, socket),
    ];

    [Test]
    public static void ListsAreTransferredWithoutAThread([TwinProcessModes] Mode mode) => mode.Run(TransferAll);

    [Test]
    public static void AClosedConnectionAborts([TwinProcessModes] Mode mode) => mode.Run(CloseAll);

    [Test]
    public static void AContextEndsTransfers([TwinProcessModes] Mode mode) => mode.Run(CancelAll);

    [Goroutine]
    private static void TransferAll()
    {
        foreach (var transfer in Transfers)
        {
            using var pair = new Pair();
            var waiter = transfer(pair.Client);
            waiter.WaitUntilItWaits(WaitReason.Task);
            pair.Server.Send("abc"u8);
            var receives = Array.IndexOf(Transfers, transfer) < 2;
            var buffer = new byte[1 << 20];
            for (var left = receives ? 0 : Much + 1; left > 0;)
                left -= pair.Server.Receive(buffer);
            Assert.That(waiter.Join(), Is.EqualTo(receives ? "3" : $"{Much + 1}"));
        }
    }

    [Goroutine]
    private static void CloseAll()
    {
        foreach (var transfer in Transfers)
        {
            using var pair = new Pair();
            var waiter = transfer(pair.Client);
            waiter.WaitUntilItWaits(WaitReason.Task);
            pair.Client.Dispose();
            Assert.That(waiter.Join(), Is.EqualTo(nameof(SocketError.ConnectionAborted)));
        }
    }

    [Goroutine]
    private static void CancelAll()
    {
        foreach (var way in Enumerable.Range(0, 4))
        {
            using var pair = new Pair();
            var (context, cancel) = Context.WithCancel(Context.Background);
            var waiter = Go.Run(context, UntilCancelled, pair.Client, way);
            waiter.WaitUntilItWaits(WaitReason.Task);
            cancel();
            Assert.That(waiter.Join, Throws.InstanceOf<ContextCanceledException>());
        }
    }

    [Goroutine]
    private static string Receive(Socket socket)
    {
        byte[] first = new byte[1], second = new byte[4];
        try
        {
            var length = socket.Receive([first, second]);
            Assert.That((first[0], second[0], second[1]), Is.EqualTo(((byte)'a', (byte)'b', (byte)'c')));
            return $"{length}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string ReceiveWithError(Socket socket)
    {
        var length = socket.Receive([new byte[1], new byte[4]], SocketFlags.None, out var error);
        return error == SocketError.Success ? $"{length}" : $"{error}";
    }

    [Goroutine]
    private static string Send(Socket socket)
    {
        try
        {
            return $"{socket.Send([new byte[1], new byte[Much]])}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    // With a time-out, a copy is sent.
    [Goroutine]
    private static string SendInTime(Socket socket)
    {
        socket.SendTimeout = 600_000;
        return Send(socket);
    }

    [Goroutine]
    private static string SendWithError(Socket socket)
    {
        var length = socket.Send([new byte[1], new byte[Much]], SocketFlags.None, out var error);
        return error == SocketError.Success ? $"{length}" : $"{error}";
    }

    [Goroutine(Cancellable = true)]
    private static int UntilCancelled(Socket socket, int way) => way switch
    {
        0 => socket.Receive([new byte[1]]),
        1 => socket.Receive([new byte[1]], SocketFlags.None, out _),
        2 => socket.Send([new byte[Much]]),
        _ => socket.Send([new byte[Much]], SocketFlags.None, out _),
    };

    private sealed class Pair : IDisposable
    {
        [NotGoroutine]
        internal Pair()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            Client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Client.Connect(listener.LocalEndpoint);
            Server = listener.AcceptSocket();
        }

        internal Socket Client { get; }

        internal Socket Server { get; }

        public void Dispose()
        {
            Client.Dispose();
            Server.Dispose();
        }
    }
}
