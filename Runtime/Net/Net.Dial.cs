using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen;

/// <content>Dialling.</content>
public static partial class Net
{
    /// <summary>
    /// Connects by TCP. A goroutine parks, an ordinary thread blocks. Of a host's name each address is tried. The connection sends at once
    /// (<see cref="Socket.NoDelay"/>), as Go's does. Go's counterpart: <c>net.Dial("tcp", address)</c>.
    /// </summary>
    /// <remarks>
    /// However an attempt ends, by a time-out, a context, a token or with a goroutine that is cancelled: its socket is closed before the
    /// call throws.
    /// </remarks>
    /// <param name="address">Where: <c>host:port</c>. Without a host: this machine.</param>
    /// <exception cref="ArgumentNullException">There is no address.</exception>
    /// <exception cref="ArgumentException">The address is no <c>host:port</c>.</exception>
    /// <exception cref="SocketException">The other end refused, cannot be reached or did not answer; or the name is not known.</exception>
    [Goroutine]
    public static Conn Dial(string address) => new TaskWait<Conn>(BeginDial(address)).Block();

    /// <summary>As <see cref="Dial(string)"/>, for as long as a time-out allows. Go's counterpart: <c>net.DialTimeout</c>.</summary>
    /// <param name="address">Where: <c>host:port</c>.</param>
    /// <param name="timeout">How long; <see cref="Timeout.InfiniteTimeSpan"/>: as long as the system tries.</param>
    /// <exception cref="TimeoutException">The time is over.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or too long for a timer.</exception>
    [Goroutine]
    public static Conn Dial(string address, TimeSpan timeout) => new TaskWait<Conn>(DialWithin(timeout, address)).Block();

    /// <summary>
    /// As <see cref="Dial(string)"/>, until a context is done; the connection has nothing to do with the context then. Go's counterpart:
    /// <c>net.Dialer.DialContext</c>.
    /// </summary>
    /// <param name="context">What ends the attempt.</param>
    /// <param name="address">Where: <c>host:port</c>.</param>
    /// <exception cref="ContextCanceledException">The context was cancelled.</exception>
    /// <exception cref="DeadlineExceededException">The context's deadline has passed.</exception>
    [Goroutine]
    public static Conn Dial(Context context, string address) => DialIn(context, address).Block();

    /// <summary>As <see cref="Dial(string)"/>, for async code.</summary>
    /// <param name="address">Where: <c>host:port</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<Conn> DialAsync(string address, CancellationToken cancellationToken = default)
    {
        var endPoint = Address.ToDial(address);
        var socket = endPoint is IPEndPoint ip
            ? new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return Conn.Open(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The twin of <see cref="Dial(string)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Dial))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static async GoTask<Conn> Dial__goroutine(Entry entry, string address)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        return await new TaskWait<Conn>(BeginDial(address, TokenOf(entry))).EndedByToken();
    }

    /// <summary>The twin of <see cref="Dial(string, TimeSpan)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Dial))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static async GoTask<Conn> Dial__goroutine(Entry entry, string address, TimeSpan timeout)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        return await new TaskWait<Conn>(DialWithin(timeout, address, TokenOf(entry))).EndedByToken();
    }

    /// <summary>The twin of <see cref="Dial(Context, string)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Dial))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ContextWait<Conn> Dial__goroutine(Context context, string address) => DialIn(context, address);

    // By what an operation ends when the goroutine is cancelled. The wait ends with the operation: one that went on alone might come about,
    // and nobody would have its connection.
    private static CancellationToken TokenOf(Entry entry) => Cancellation.ExposedBy(entry)?.Token ?? CancellationToken.None;

    // A host's name may be looked up on the spot.
    private static ValueTask<Conn> BeginDial(string address, CancellationToken token = default)
    {
        using (Region.Enter())
            return DialAsync(address, token);
    }

    private static ContextWait<Conn> DialIn(Context context, string address) =>
        new(context, ContextWait.Start(context, token => BeginDial(address, token)));

    private static async ValueTask<Conn> DialWithin(TimeSpan timeout, string address, CancellationToken token = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(timeout);
        try
        {
            return await BeginDial(address, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            token.ThrowIfCancellationRequested();
            throw new TimeoutException($"No connection to {address} within {timeout}.", exception);
        }
    }
}
