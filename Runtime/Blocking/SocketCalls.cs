using System.ComponentModel;
using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="Socket"/>, <see cref="TcpListener"/> and <see cref="TcpClient"/> that block. A socket that is
/// not <see cref="Socket.Blocking"/> does not wait in the original either, so the original's member is called.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SocketCalls
{
    /// <summary>Stands in for <see cref="Socket.Receive(byte[])"/>.</summary>
    public static SocketTransfer Receive(CancellationToken token, Socket socket, byte[] buffer) =>
        SocketTransfer.Receive(socket, buffer, 0, buffer?.Length ?? 0, SocketFlags.None, token);

    /// <summary>Stands in for <see cref="Socket.Receive(byte[], SocketFlags)"/>.</summary>
    public static SocketTransfer Receive(CancellationToken token, Socket socket, byte[] buffer, SocketFlags socketFlags) =>
        SocketTransfer.Receive(socket, buffer, 0, buffer?.Length ?? 0, socketFlags, token);

    /// <summary>Stands in for <see cref="Socket.Receive(byte[], int, SocketFlags)"/>.</summary>
    public static SocketTransfer Receive(CancellationToken token, Socket socket, byte[] buffer, int size, SocketFlags socketFlags) =>
        SocketTransfer.Receive(socket, buffer, 0, size, socketFlags, token);

    /// <summary>Stands in for <see cref="Socket.Receive(byte[], int, int, SocketFlags)"/>.</summary>
    public static SocketTransfer Receive(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags) =>
        SocketTransfer.Receive(socket, buffer, offset, size, socketFlags, token);

    /// <summary>Stands in for <see cref="Socket.Send(byte[])"/>.</summary>
    public static SocketTransfer Send(CancellationToken token, Socket socket, byte[] buffer) =>
        SocketTransfer.Send(socket, buffer, 0, buffer?.Length ?? 0, SocketFlags.None, token);

    /// <summary>Stands in for <see cref="Socket.Send(byte[], SocketFlags)"/>.</summary>
    public static SocketTransfer Send(CancellationToken token, Socket socket, byte[] buffer, SocketFlags socketFlags) =>
        SocketTransfer.Send(socket, buffer, 0, buffer?.Length ?? 0, socketFlags, token);

    /// <summary>Stands in for <see cref="Socket.Send(byte[], int, SocketFlags)"/>.</summary>
    public static SocketTransfer Send(CancellationToken token, Socket socket, byte[] buffer, int size, SocketFlags socketFlags) =>
        SocketTransfer.Send(socket, buffer, 0, size, socketFlags, token);

    /// <summary>Stands in for <see cref="Socket.Send(byte[], int, int, SocketFlags)"/>.</summary>
    public static SocketTransfer Send(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags) =>
        SocketTransfer.Send(socket, buffer, offset, size, socketFlags, token);

    /// <summary>
    /// Stands in for <see cref="Socket.Send(ReadOnlySpan{byte})"/>. The bytes are copied: nobody sees when they are read.
    /// </summary>
    public static SocketTransfer Send(CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer) =>
        SocketTransfer.SendCopy(socket, buffer, SocketFlags.None, token);

    /// <summary>Stands in for <see cref="Socket.Send(ReadOnlySpan{byte}, SocketFlags)"/>.</summary>
    public static SocketTransfer Send(CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, SocketFlags socketFlags) =>
        SocketTransfer.SendCopy(socket, buffer, socketFlags, token);

    /// <summary>Stands in for <see cref="Socket.Accept"/>.</summary>
    public static async ValueTask<Socket> Accept(CancellationToken token, Socket socket) =>
        socket.Blocking ? await SocketFaults.AsInterrupted(socket.AcceptAsync(token)).ConfigureAwait(false) : socket.Accept();

    /// <summary>Stands in for <see cref="TcpListener.AcceptSocket"/>.</summary>
    public static async ValueTask<Socket> AcceptSocket(CancellationToken token, TcpListener listener) =>
        listener.Server.Blocking
            ? await SocketFaults.AsInterrupted(listener.AcceptSocketAsync(token)).ConfigureAwait(false)
            : listener.AcceptSocket();

    /// <summary>Stands in for <see cref="TcpListener.AcceptTcpClient"/>.</summary>
    public static async ValueTask<TcpClient> AcceptTcpClient(CancellationToken token, TcpListener listener) =>
        listener.Server.Blocking
            ? await SocketFaults.AsInterrupted(listener.AcceptTcpClientAsync(token)).ConfigureAwait(false)
            : listener.AcceptTcpClient();

    /// <summary>Stands in for <see cref="Socket.Disconnect(bool)"/>.</summary>
    public static ValueTask Disconnect(CancellationToken token, Socket socket, bool reuseSocket)
    {
        using (Region.Enter())
            return socket.DisconnectAsync(reuseSocket, token);
    }
}
