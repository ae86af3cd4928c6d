using System.Net;
using System.Net.Sockets;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Faults;

/// <summary>
/// A socket that is closed while a goroutine waits for it says what it says to a thread, and not what asynchronous operations say.
/// </summary>
public static partial class ClosedMeanwhileTests
{
    [Test]
    public static void AReceiveIsAborted([TwinProcessModes] Mode mode) => mode.Run(CloseReceiver);

    [Test]
    public static void AnAcceptIsInterrupted([TwinProcessModes] Mode mode) => mode.Run(StopListener);

    [Goroutine]
    private static void CloseReceiver()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using var server = listener.AcceptSocket();
        Assert.That(CodeOf(Go.Run(Receive, server), server.Dispose), Is.EqualTo(SocketError.ConnectionAborted));
    }

    [Goroutine]
    private static void StopListener()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Assert.That(CodeOf(Go.Run(Accept, listener), listener.Stop), Is.EqualTo(SocketError.Interrupted));
    }

    [Goroutine]
    private static SocketError CodeOf(Goroutine<SocketError> waiter, Action close)
    {
        while (waiter.WaitReason != WaitReason.Task)
            Go.Yield();
        close();
        return waiter.Join();
    }

    [Goroutine]
    private static SocketError Receive(Socket socket)
    {
        try
        {
            socket.Receive(new byte[1]);
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }

    [Goroutine]
    private static SocketError Accept(TcpListener listener)
    {
        try
        {
            listener.AcceptTcpClient();
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
