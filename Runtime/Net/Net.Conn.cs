using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GoroutineGen.Blocking;

namespace GoroutineGen;

/// <content>Connections.</content>
public static partial class Net
{
    /// <summary>
    /// A connection: a stream over a connected socket, with deadlines. One reader and one writer may be at work at once; anybody may close.
    /// </summary>
    /// <remarks>
    /// <para>
    /// In a goroutine reads and writes suspend, on an ordinary thread they block, and async code has the members whose names end in
    /// <c>Async</c>. Deadlines hold for all of them, and so under a <see cref="System.Net.Security.SslStream"/> or any other stream over
    /// this one. Neither a read nor a write of a goroutine allocates, with a deadline or without one, in steady state. Single bytes and
    /// small parts are better read from <see cref="Reader"/> or a <see cref="BufferedStream"/>.
    /// </para>
    /// <para>
    /// What goes wrong is an <see cref="IOException"/>; a deadline that has passed is a <see cref="TimeoutException"/>; a connection that
    /// was closed here before the call, an <see cref="ObjectDisposedException"/>. Go's counterpart: <c>net.Conn</c>.
    /// </para>
    /// </remarks>
    [DebuggerDisplay("{RemoteAddress}")]
    public sealed partial class Conn : Stream, IAsynchronousStream
    {
        private readonly NetworkStream _stream;
        private StreamReader? _reader;
        private StreamWriter? _writer;
        private volatile bool _closed;

        /// <summary>A connection over a stream socket that is connected; closing the connection closes the socket.</summary>
        /// <exception cref="ArgumentNullException">There is no socket.</exception>
        /// <exception cref="IOException">The socket is not connected, or is no stream.</exception>
        public Conn(Socket socket)
        {
            _stream = new NetworkStream(socket, ownsSocket: true);
            RemoteAddress = Address.Plain(socket.RemoteEndPoint!);
        }

        /// <summary>The socket below. What is done there knows no deadlines.</summary>
        public Socket Socket => _stream.Socket;

        /// <summary>The address of this end, until the connection is closed. Go's counterpart: <c>conn.LocalAddr()</c>.</summary>
        public EndPoint LocalAddress => Address.Plain(Socket.LocalEndPoint!);

        /// <summary>The address of the other end; known after the end as well. Go's counterpart: <c>conn.RemoteAddr()</c>.</summary>
        public EndPoint RemoteAddress { get; }

        /// <summary>
        /// Reads lines and text as UTF-8; made once. It reads ahead: who uses it reads by it alone. Go's counterpart:
        /// <c>bufio.NewReader(conn)</c>.
        /// </summary>
        public StreamReader Reader =>
            _reader ?? Interlocked.CompareExchange(ref _reader, new StreamReader(this, leaveOpen: true), null) ?? _reader;

        /// <summary>
        /// Writes lines and text as UTF-8; made once. Each call is sent at once, and a line ends in <c>\n</c> on every system. For many
        /// small writes turn <see cref="StreamWriter.AutoFlush"/> off, and flush before waiting for an answer and before closing.
        /// </summary>
        public StreamWriter Writer =>
            _writer ?? Interlocked.CompareExchange(ref _writer, NewWriter(), null) ?? _writer;

        /// <inheritdoc/>
        public override bool CanRead => !_closed;

        /// <inheritdoc/>
        public override bool CanWrite => !_closed;

        /// <summary>Always false.</summary>
        public override bool CanSeek => false;

        /// <summary>Not supported.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public override long Length => throw new NotSupportedException();

        /// <summary>Not supported.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <summary>Whether this end was closed: what goes wrong then is no surprise.</summary>
        internal bool IsClosed => _closed;

        /// <summary>Nothing more is read: a read gives 0 at once. Go's counterpart: <c>CloseRead</c>.</summary>
        /// <exception cref="IOException">The connection is broken.</exception>
        public void CloseRead() => Shutdown(SocketShutdown.Receive);

        /// <summary>
        /// Nothing more is written: the other end reads what was sent, and then 0, and may go on sending. Go's counterpart:
        /// <c>CloseWrite</c>.
        /// </summary>
        /// <exception cref="IOException">The connection is broken.</exception>
        public void CloseWrite() => Shutdown(SocketShutdown.Send);

        /// <summary>Not supported.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        /// <summary>Not supported.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public override void SetLength(long value) => throw new NotSupportedException();

        /// <summary>A connection over a socket that was just accepted or connected. TCP sends at once, as Go's does.</summary>
        internal static Conn Open(Socket socket)
        {
            try
            {
                if (socket.ProtocolType == ProtocolType.Tcp)
                    SendAtOnce(socket);
                return new Conn(socket);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            _closed = true;
            if (disposing)
                _stream.Dispose(); // Shuts the socket down first. Else the other end of a connection that reads would see a reset.
            base.Dispose(disposing);
        }

        // Some systems refuse when the other end has gone already. It is for the first read to say so.
        private static void SendAtOnce(Socket socket)
        {
            try
            {
                socket.NoDelay = true;
            }
            catch (SocketException)
            {
            }
        }

        private StreamWriter NewWriter() => new(this, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };

        private void Shutdown(SocketShutdown how)
        {
            try
            {
                Socket.Shutdown(how);
            }
            catch (SocketException exception)
            {
                throw new IOException(exception.Message, exception);
            }
        }
    }
}
