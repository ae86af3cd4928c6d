using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using GoroutineGen.Frames;

namespace GoroutineGen;

/// <content>Serving.</content>
public static partial class Net
{
    /// <summary>
    /// Runs <paramref name="handler"/> for each connection, in a goroutine of its own, until the listener is closed and all handlers have
    /// ended. A goroutine parks, an ordinary thread blocks.
    /// </summary>
    /// <remarks>
    /// <para>
    /// When a handler ends, the connection is closed. No exception of a handler ends more than the connection: not the server, and not the
    /// process. That the network or the other end fails (<see cref="IOException"/>, but of no missing file; <see cref="SocketException"/>,
    /// <see cref="TimeoutException"/>, <see cref="OperationCanceledException"/>) is said to nobody, nor what comes of a connection that was
    /// closed here. Anything else is a fault of the handler, and is told to <paramref name="onError"/>.
    /// </para>
    /// <para>
    /// In a goroutine that can be cancelled, and was started with a context, that is the server's context
    /// (<see cref="Serve(Context, Listener, Action{Conn}, Action{Conn, Exception}?)"/>), and the call throws that it is done.
    /// </para>
    /// <para>
    /// When the system has no more sockets, the server says so on the error output, waits up to a second and tries again. Go's counterpart:
    /// what <c>http.Serve</c> does, a loop of <c>Accept</c> and <c>go handle(conn)</c>.
    /// </para>
    /// </remarks>
    /// <param name="listener">Who accepts. Closing the listener ends the server gently: handlers finish what they do.</param>
    /// <param name="handler">What serves a connection. A <see cref="GoroutineAttribute">[Goroutine]</see> method suspends where it waits;
    /// so does a lambda in one. Other functions hold their thread.</param>
    /// <param name="onError">Told of faults, in the connection's goroutine, after the connection was closed. Null: they are written to the
    /// error output, as Go's <c>net/http</c> does.</param>
    /// <exception cref="ArgumentNullException">There is no listener, or no handler.</exception>
    /// <exception cref="SocketException">Nobody can be accepted any more.</exception>
    [Goroutine]
    public static void Serve(Listener listener, Action<Conn> handler, Action<Conn, Exception>? onError = null) =>
        Server.Create(listener, handler, onError).Block();

    /// <summary>
    /// As <see cref="Serve(Listener, Action{Conn}, Action{Conn, Exception}?)"/>. When the context is done, the server ends at once: the
    /// listener and the connections are closed, so that handlers that wait for one of them end. Handlers are started with the context: one
    /// that is <see cref="GoroutineAttribute.Cancellable"/> ends whatever it waits for.
    /// </summary>
    /// <remarks>Returns when the handlers have ended, and does not throw that the context is done.</remarks>
    /// <param name="context">What ends the server.</param>
    /// <param name="listener">Who accepts.</param>
    /// <param name="handler">What serves a connection.</param>
    /// <param name="onError">Told of faults.</param>
    /// <exception cref="ArgumentNullException">There is no context, no listener, or no handler.</exception>
    /// <exception cref="SocketException">Nobody can be accepted any more.</exception>
    [Goroutine]
    public static void Serve(Context context, Listener listener, Action<Conn> handler, Action<Conn, Exception>? onError = null) =>
        Server.Create(context, listener, handler, onError).Block();

    /// <summary>
    /// As <see cref="Serve(Context, Listener, Action{Conn}, Action{Conn, Exception}?)"/>, with handlers that are given the context. Go's
    /// counterpart: <c>http.Server.BaseContext</c>.
    /// </summary>
    /// <param name="context">What ends the server, and what handlers are given.</param>
    /// <param name="listener">Who accepts.</param>
    /// <param name="handler">What serves a connection.</param>
    /// <param name="onError">Told of faults.</param>
    /// <exception cref="ArgumentNullException">There is no context, no listener, or no handler.</exception>
    /// <exception cref="SocketException">Nobody can be accepted any more.</exception>
    [Goroutine]
    public static void Serve(
        Context context, Listener listener, Action<Context, Conn> handler, Action<Conn, Exception>? onError = null) =>
        Server.CreateWithContext(context, listener, handler, onError).Block();

    /// <summary>The twin of <see cref="Serve(Listener, Action{Conn}, Action{Conn, Exception}?)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Serve))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static async GoTask Serve__goroutine(
        Entry entry, Listener listener, Action<Conn> handler, Action<Conn, Exception>? onError = null)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await Server.Create(listener, handler, onError).RunHere(entry);
    }

    /// <summary>The twin of <see cref="Serve(Context, Listener, Action{Conn}, Action{Conn, Exception}?)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Serve))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static async GoTask Serve__goroutine(
        Entry entry, Context context, Listener listener, Action<Conn> handler, Action<Conn, Exception>? onError = null)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await Server.Create(context, listener, handler, onError).RunHere(entry);
    }

    /// <summary>As <see cref="Serve(Listener, Action{Conn}, Action{Conn, Exception}?)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Serve))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static GoTask Serve__body(
        Entry entry, Listener listener, Func<Entry, Conn, GoTask> handler, Action<Conn, Exception>? onError = null) =>
        Server.Create(listener, handler, onError).RunHere(entry);

    /// <summary>As <see cref="Serve(Context, Listener, Action{Conn}, Action{Conn, Exception}?)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Serve))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static GoTask Serve__body(
        Entry entry, Context context, Listener listener, Func<Entry, Conn, GoTask> handler, Action<Conn, Exception>? onError = null) =>
        Server.Create(context, listener, handler, onError).RunHere(entry);

    /// <summary>The twin of <see cref="Serve(Context, Listener, Action{Context, Conn}, Action{Conn, Exception}?)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Serve))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static async GoTask Serve__goroutine(
        Entry entry, Context context, Listener listener, Action<Context, Conn> handler, Action<Conn, Exception>? onError = null)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await Server.CreateWithContext(context, listener, handler, onError).RunHere(entry);
    }

    /// <summary>
    /// As <see cref="Serve(Context, Listener, Action{Context, Conn}, Action{Conn, Exception}?)"/>, with a rewritten lambda.
    /// </summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Serve))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static GoTask Serve__body(
        Entry entry, Context context, Listener listener, Func<Entry, Context, Conn, GoTask> handler,
        Action<Conn, Exception>? onError = null) =>
        Server.CreateWithContext(context, listener, handler, onError).RunHere(entry);
}
