using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen;

/// <content>Listeners.</content>
public static partial class Net
{
    /// <summary>
    /// Accepts connections: <c>while (listener.Accept() is { } conn)</c>. All members may be called at once. Go's counterpart:
    /// <c>net.Listener</c>.
    /// </summary>
    [DebuggerDisplay("{Address}")]
    public sealed class Listener : IDisposable
    {
        private volatile bool _closed;

        /// <summary>A listener over a stream socket that listens already; closing the listener closes the socket.</summary>
        /// <exception cref="ArgumentNullException">There is no socket.</exception>
        public Listener(Socket socket)
        {
            ArgumentNullException.ThrowIfNull(socket);
            Socket = socket;
            Address = socket.LocalEndPoint!;
        }

        /// <summary>Where connections are accepted, with the port that was chosen. Go's counterpart: <c>listener.Addr()</c>.</summary>
        public EndPoint Address { get; }

        /// <summary>The socket below.</summary>
        public Socket Socket { get; }

        /// <summary>
        /// Waits for a connection; null: the listener is closed. A goroutine parks, an ordinary thread blocks.
        /// </summary>
        /// <remarks>
        /// A client that has gone before it was accepted is passed over. TCP connections send at once (<see cref="Socket.NoDelay"/>), as
        /// Go's do. Go's counterpart: <c>listener.Accept()</c>, which says by an error that the listener is closed.
        /// </remarks>
        /// <exception cref="SocketException">There are no more sockets to be had, for instance.</exception>
        [Goroutine]
        public Conn? Accept() => new TaskWait<Conn?>(AcceptAsync()).Block();

        /// <summary>As <see cref="Accept"/>, for async code.</summary>
        /// <param name="cancellationToken">Gives up waiting; the listener goes on.</param>
        /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
        public async ValueTask<Conn?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (!_closed)
            {
                try
                {
                    return Conn.Open(await Socket.AcceptAsync(cancellationToken).ConfigureAwait(false));
                }
                catch (Exception exception) when (IsPassedOver(exception))
                {
                }
            }

            return null;
        }

        /// <summary>The twin of <see cref="Accept"/>.</summary>
        [StackTraceHidden]
        [ResumableBody(nameof(Accept))]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public async GoTask<Conn?> Accept__goroutine(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            return await new TaskWait<Conn?>(AcceptAsync(TokenOf(entry))).EndedByToken();
        }

        /// <summary>
        /// Ends the listener: nobody is accepted any more, and whoever waits in <see cref="Accept"/> gets null. Accepted connections stay
        /// open. May be called any number of times.
        /// </summary>
        public void Close()
        {
            _closed = true;
            Socket.Dispose();
        }

        /// <summary>As <see cref="Close"/>.</summary>
        public void Dispose() => Close();

        private bool IsPassedOver(Exception exception) => exception switch
        {
            SocketException { SocketErrorCode: var code } =>
                _closed || code is SocketError.ConnectionAborted or SocketError.ConnectionReset or SocketError.NotConnected,
            ObjectDisposedException => _closed,
            _ => false,
        };
    }
}
