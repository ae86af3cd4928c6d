using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <content>Receives into spans, of which the twin passes the memory.</content>
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.Receive(Span{byte})"/>.</summary>
    public static ValueTask<int> Receive(CancellationToken token, Socket socket, Memory<byte> buffer) =>
        Receive(token, socket, buffer, SocketFlags.None);

    /// <summary>Stands in for <see cref="Socket.Receive(Span{byte}, SocketFlags)"/>.</summary>
    public static ValueTask<int> Receive(CancellationToken token, Socket socket, Memory<byte> buffer, SocketFlags socketFlags)
    {
        if (socket.Blocking && Bytes.IsOfArray(buffer))
            return SocketOperations.Receive(socket, buffer, socketFlags, token);
        using (Region.Enter())
            return new ValueTask<int>(socket.Receive(buffer.Span, socketFlags));
    }
}
