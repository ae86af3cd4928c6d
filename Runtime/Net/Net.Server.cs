using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;
using GoroutineGen.Sync;
using GoroutineGen.Time;

namespace GoroutineGen;

/// <content>What serves.</content>
public static partial class Net
{
    /// <summary>One call of <c>Serve</c>.</summary>
    private sealed class Server
    {
        private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);
        private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

        // Null: the context of the goroutine that serves, if that may end the call.
        private readonly Context? _context;
        private readonly Listener _listener;
        private readonly Action<Conn>? _handler;
        private readonly Func<Entry, Conn, GoTask>? _resumable;
        private readonly Action<Conn, Exception> _onError;
        private readonly WaitGroup _handlers = new();

        private Server(Context? context, Listener listener, Delegate handler, Action<Conn, Exception>? onError)
        {
            _context = context;
            _listener = listener;
            _handler = handler as Action<Conn>;
            _resumable = handler as Func<Entry, Conn, GoTask> ?? TwinTable.Find<Func<Entry, Conn, GoTask>>(handler);
            _onError = onError ?? Report;
        }

        // The handler is what the user gave, or a rewritten lambda.
        internal static Server Create(Listener listener, Delegate handler, Action<Conn, Exception>? onError)
        {
            ArgumentNullException.ThrowIfNull(listener);
            ArgumentNullException.ThrowIfNull(handler);
            return new Server(null, listener, handler, onError);
        }

        internal static Server Create(Context context, Listener listener, Delegate handler, Action<Conn, Exception>? onError)
        {
            ArgumentNullException.ThrowIfNull(context);
            ArgumentNullException.ThrowIfNull(listener);
            ArgumentNullException.ThrowIfNull(handler);
            return new Server(context, listener, handler, onError);
        }

        /// <summary>A server whose handlers are given the context.</summary>
        internal static Server CreateWithContext(
            Context context, Listener listener, Delegate handler, Action<Conn, Exception>? onError)
        {
            ArgumentNullException.ThrowIfNull(handler);
            var resumable = handler as Func<Entry, Context, Conn, GoTask> ?? TwinTable.Find<Func<Entry, Context, Conn, GoTask>>(handler);
            return Create(context, listener, resumable is null ? Ordinary : Resumable, onError);

            void Ordinary(Conn conn) => ((Action<Context, Conn>)handler)(context, conn);

            GoTask Resumable(Entry entry, Conn conn) => resumable(entry, context, conn);
        }

        /// <summary>Serves from ordinary code: in a goroutine for which the caller waits.</summary>
        internal void Block()
        {
            var server = Spawn.Root(Run(Entry.Spawn));
            server.ThrowsToJoiner = true;
            Spawn.Begin(server).Join();
        }

        /// <summary>Serves in the goroutine of the caller, which has begun.</summary>
        internal GoTask RunHere(Entry entry) => Run(entry == Entry.CancellableCall ? entry : Entry.Call);

        private async GoTask Run(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var ending = _context is null ? Cancellation.ExposedBy(entry) as ContextCancellation : null;
            var context = _context ?? ending?.Context ?? Context.Background;
            using (Context.AfterFunc(context, _listener.Close))
            {
                while (await Accept() is { } conn)
                    Start(context, conn);
                await _handlers.Wait__goroutine();
            }

            if (ending is { IsRequested: true })
                ending.Throw();
        }

        // Whatever the handler waits for ends with the context, where the handler can be cancelled. Go's counterpart: the context of
        // requests, which derives from http.Server.BaseContext.
        private void Start(Context context, Conn conn, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        {
            var handler = Spawn.Root(Handle(Entry.Spawn, context, conn));
            ContextCancellation.Attach(context, handler);
            _handlers.Start(handler, file, line);
        }

        // Connections that end give sockets back.
        private async GoTask<Conn?> Accept()
        {
            for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                try
                {
                    return await new TaskWait<Conn?>(_listener.AcceptAsync());
                }
                catch (SocketException exception) when (
                    exception.SocketErrorCode is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable)
                {
                    Say($"Net.Serve: {_listener.Address} accepts again in {pause}: {exception.Message}");
                }

                await new SleepAwaiter(pause);
            }
        }

        private async GoTask Handle(Entry entry, Context context, Conn conn)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            using (conn)
            using (Context.AfterFunc(context, conn.Dispose))
            {
                try
                {
                    if (_resumable is not null)
                        await _resumable(Entry.Call, conn);
                    else
                        _handler!(conn);
                }
                catch (Exception exception) when (exception is not GoroutineExitException)
                {
                    var isFault = !IsOfConnection(exception, conn);
                    conn.Dispose();
                    if (isFault)
                        Tell(conn, exception);
                }
            }
        }

        private static bool IsOfConnection(Exception exception, Conn conn) => exception
            is (IOException and not (FileNotFoundException or DirectoryNotFoundException))
                or SocketException or TimeoutException or OperationCanceledException
            || (exception is ObjectDisposedException && conn.IsClosed);

        private void Tell(Conn conn, Exception exception)
        {
            try
            {
                _onError(conn, exception);
            }
            catch (Exception another) when (another is not GoroutineExitException)
            {
                Report(conn, exception);
                Report(conn, another);
            }
        }

        private static void Report(Conn conn, Exception exception) =>
            Say($"Net.Serve: the handler of {conn.RemoteAddress} failed: {exception}");

        private static void Say(string text) => Uninterrupted.Do(text, Console.Error.WriteLine);
    }
}
