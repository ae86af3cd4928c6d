using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <summary>
/// The exceptions of a socket that somebody closes during an operation. An asynchronous operation says <c>OperationAborted</c> then. A
/// blocking one says <c>ConnectionAborted</c> on a connection, and <c>Interrupted</c> on a listening or unconnected socket.
/// </summary>
internal static class SocketFaults
{
    /// <summary>What a blocking call would say where an asynchronous operation says something else.</summary>
    internal static bool IsAborted(SocketException exception) => exception.SocketErrorCode == SocketError.OperationAborted;

    internal static SocketException ForTransfer(Socket socket) =>
        new((int)(socket.SocketType == SocketType.Stream ? SocketError.ConnectionAborted : SocketError.Interrupted));

    /// <summary>
    /// The exception of a blocking connect. Where a blocking connect waits for a descriptor, closing the socket takes the descriptor away.
    /// </summary>
    internal static SocketException OfConnect(SocketException exception) =>
        !IsAborted(exception) ? exception
        : new SocketException((int)(OperatingSystem.IsWindows() ? SocketError.Interrupted : SocketError.NotSocket));

    /// <summary>As the operation, with the exception of a blocking accept.</summary>
    internal static async ValueTask<TResult> AsInterrupted<TResult>(ValueTask<TResult> accept)
    {
        try
        {
            return await accept.ConfigureAwait(false);
        }
        catch (SocketException exception) when (IsAborted(exception))
        {
            throw new SocketException((int)SocketError.Interrupted);
        }
    }
}
