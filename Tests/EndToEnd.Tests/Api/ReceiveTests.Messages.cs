using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <content>Receives into several buffers, into slices, and receives that tell more than the sender.</content>
public static partial class ReceiveTests
{
    [Goroutine]
    private static string IntoSlice(Peer peer)
    {
        var buffer = new byte[9];
        try
        {
            return $"{peer.Client.Client.Receive(buffer.AsSpan(1)[1..].Slice(1)) + buffer[0] + buffer[2] + buffer[3] - buffer[5] + 2}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string List(Peer peer)
    {
        byte[] first = [9], second = new byte[4];
        try
        {
            var length = peer.Client.Client.Receive([first, second]);
            Assert.That((first[0], second[0], second[1]), Is.EqualTo((1, 2, 3)));
            return $"{length}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string ListWithError(Peer peer)
    {
        var length = peer.Client.Client.Receive([new byte[2], new byte[2]], SocketFlags.None, out var error);
        return error == SocketError.Success ? $"{length}" : $"{error}";
    }

    [Goroutine]
    private static string Message(Peer peer)
    {
        EndPoint any = new IPEndPoint(IPAddress.Any, 0);
        var sender = any;
        var flags = SocketFlags.Peek;
        try
        {
            var length = peer.Client.Client.ReceiveMessageFrom(new byte[9], 0, 9, ref flags, ref sender, out var information);
            Assert.That((sender, information.Address, flags), Is.EqualTo((peer.End, IPAddress.Loopback, SocketFlags.None)));
            return $"{length}";
        }
        catch (SocketException exception)
        {
            Assert.That((sender, flags), Is.EqualTo((any, SocketFlags.None)));
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string MessageIntoSpan(Peer peer)
    {
        EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
        var flags = SocketFlags.None;
        try
        {
            return $"{peer.Client.Client.ReceiveMessageFrom(new byte[9].AsSpan()[2..], ref flags, ref sender, out _)}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }

    [Goroutine]
    private static string Address(Peer peer)
    {
        var sender = new SocketAddress(AddressFamily.InterNetwork);
        try
        {
            var length = peer.Client.Client.ReceiveFrom(new byte[9], SocketFlags.None, sender);
            Assert.That(sender, Is.EqualTo(peer.End.Serialize()));
            return $"{length}";
        }
        catch (SocketException exception)
        {
            return $"{exception.SocketErrorCode}";
        }
    }
}
