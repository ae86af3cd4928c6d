using System.Net.Sockets;
using GoroutineGen.Frames;

namespace GoroutineGen.Blocking;

/// <content>
/// Transfers of several buffers at once. .NET's asynchronous members for these take no token, and so know neither time-outs nor contexts.
/// </content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.Receive(IList{ArraySegment{byte}})"/>.</summary>
    public static ValueTask<int> Receive(CancellationToken token, Socket socket, IList<ArraySegment<byte>> buffers) =>
        Receive(token, socket, buffers, SocketFlags.None);

    /// <summary>Stands in for <see cref="Socket.Receive(IList{ArraySegment{byte}}, SocketFlags)"/>.</summary>
    public static ValueTask<int> Receive(
        CancellationToken token, Socket socket, IList<ArraySegment<byte>> buffers, SocketFlags socketFlags)
    {
        if (MayReceiveIntoOne(socket, socketFlags) && Bytes.LengthOf(buffers) is { } length)
            return SocketOperations.Receive(socket, buffers, length, socketFlags, token);
        using (Region.Enter())
            return new ValueTask<int>(socket.Receive(buffers, socketFlags));
    }

    /// <summary>Stands in for <see cref="Socket.Receive(IList{ArraySegment{byte}}, SocketFlags, out SocketError)"/>.</summary>
    public static ValueTask<Delivery<int, SocketError>> ReceiveByRef(
        CancellationToken token, Socket socket, IList<ArraySegment<byte>> buffers, SocketFlags socketFlags)
    {
        if (MayReceiveIntoOne(socket, socketFlags) && Bytes.LengthOf(buffers) is { } length)
            return WithError(SocketOperations.Receive(socket, buffers, length, socketFlags, token));
        using (Region.Enter())
        {
            var received = socket.Receive(buffers, socketFlags, out var error);
            return new ValueTask<Delivery<int, SocketError>>(new Delivery<int, SocketError>(received, error));
        }
    }

    /// <summary>Stands in for <see cref="Socket.Send(IList{ArraySegment{byte}})"/>.</summary>
    public static ValueTask<int> Send(CancellationToken token, Socket socket, IList<ArraySegment<byte>> buffers) =>
        Send(token, socket, buffers, SocketFlags.None);

    /// <summary>Stands in for <see cref="Socket.Send(IList{ArraySegment{byte}}, SocketFlags)"/>.</summary>
    public static ValueTask<int> Send(
        CancellationToken token, Socket socket, IList<ArraySegment<byte>> buffers, SocketFlags socketFlags)
    {
        if (socket.Blocking && Bytes.LengthOf(buffers) is { } length)
            return SocketOperations.Send(socket, buffers, length, socketFlags, token);
        using (Region.Enter())
            return new ValueTask<int>(socket.Send(buffers, socketFlags));
    }

    /// <summary>Stands in for <see cref="Socket.Send(IList{ArraySegment{byte}}, SocketFlags, out SocketError)"/>.</summary>
    public static ValueTask<Delivery<int, SocketError>> SendByRef(
        CancellationToken token, Socket socket, IList<ArraySegment<byte>> buffers, SocketFlags socketFlags)
    {
        if (socket.Blocking && Bytes.LengthOf(buffers) is { } length)
            return WithError(SocketOperations.Send(socket, buffers, length, socketFlags, token));
        using (Region.Enter())
        {
            var sent = socket.Send(buffers, socketFlags, out var error);
            return new ValueTask<Delivery<int, SocketError>>(new Delivery<int, SocketError>(sent, error));
        }
    }

    // On Windows, a datagram that does not fit is an error, but fills the buffers.
    private static bool MayReceiveIntoOne(Socket socket, SocketFlags flags) =>
        socket.Blocking && flags is SocketFlags.None or SocketFlags.Peek
        && (socket.SocketType == SocketType.Stream || !OperatingSystem.IsWindows());
}
