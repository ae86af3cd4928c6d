using System.Net.Sockets;
using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Sync;

namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>What one connection does ends that connection; how a server ends.</summary>
public class ServeTests
{
    [Test]
    public void FaultsOfHandlersAreToldAndContained()
    {
        var listener = Net.Listen("127.0.0.1:0");
        var told = new List<string>();
        var server = Task.Run(() => Net.Serve(
            listener,
            static conn =>
            {
                switch (conn.Reader.ReadLine())
                {
                    case "fault": throw new InvalidOperationException("of the handler");
                    case "file": throw new FileNotFoundException("of the handler");
                    case "deadline": throw new TimeoutException();
                    case "cancelled": throw new OperationCanceledException();
                    case "closed": conn.Close(); conn.WriteByte(0); break;
                    case "exit": Go.Exit(); break;
                    case var line: conn.Writer.WriteLine(line); break;
                }
            },
            (conn, exception) =>
            {
                lock (told)
                    told.Add($"{exception.GetType().Name} {conn.CanRead}");
                throw new InvalidOperationException("of the one who is told");
            }));
        foreach (var word in new[] { "reset", "fault", "file", "deadline", "cancelled", "closed", "exit" })
        {
            using var conn = Net.Dial(listener.Address.ToString()!);
            if (word == "reset")
                conn.Socket.LingerState = new LingerOption(true, 0);
            else
                Assert.That(Ask(conn, word), Is.Null, word);
        }

        using (var conn = Net.Dial(listener.Address.ToString()!))
            Assert.That(Ask(conn, "hello"), Is.EqualTo("hello"));
        listener.Close();
        Assert.That(server.Wait(SyncTwins.Patience));
        Assert.That(told, Is.EquivalentTo(new[] { "InvalidOperationException False", "FileNotFoundException False" }));
    }

    [Test]
    public void AListenerThatIsClosedLetsHandlersFinish() => SyncTwins.Run(async () =>
    {
        var listener = Net.Listen("127.0.0.1:0");
        var server = SyncTwins.Start(async () => await Net.Serve__body(Entry.Call, listener, Echo));
        using var conn = Net.Dial(listener.Address.ToString()!);
        Assert.That(Ask(conn, "first"), Is.EqualTo("first"));
        listener.Close();
        Assert.That(Ask(conn, "second"), Is.EqualTo("second"));
        Assert.That(server.Status, Is.Not.EqualTo(GoroutineStatus.Ended));
        conn.Close();
        await server.Join__goroutine();
    });

    [Test]
    public void AContextThatIsDoneEndsHandlersToo() => SyncTwins.Run(async () =>
    {
        using var scope = Context.WithCancel(Context.Background);
        using var listener = Net.Listen("127.0.0.1:0");
        var server = SyncTwins.Start(async () => await Net.Serve__body(Entry.Call, scope.Context, listener, Echo));
        var conns = new List<Net.Conn>();
        for (var i = 0; i < 20; i++)
        {
            conns.Add(Net.Dial(listener.Address.ToString()!));
            Assert.That(Ask(conns[i], "hello"), Is.EqualTo("hello"));
        }

        scope.Cancel();
        await server.Join__goroutine();
        Assert.That(conns.Select(static conn => conn.Reader.Read()), Is.All.EqualTo(-1));
        conns.ForEach(static conn => conn.Dispose());
    });

    [Test]
    public void AHandlerThatCanBeCancelledEndsWithTheContextWhateverItWaitsFor() => SyncTwins.Run(async () =>
    {
        using var scope = Context.WithCancel(Context.Background);
        using var listener = Net.Listen("127.0.0.1:0");
        var server = SyncTwins.Start(async () => await Net.Serve__body(Entry.Call, scope.Context, listener, Wait));
        using var conn = Net.Dial(listener.Address.ToString()!);
        Assert.That(Ask(conn, "hello"), Is.EqualTo("hello"));
        scope.Cancel();
        await server.Join__goroutine();
    });

    [Test]
    public void InAGoroutineThatCanBeCancelledTheServerEndsToo() => SyncTwins.Run(async () =>
    {
        using var scope = Context.WithCancel(Context.Background);
        using var listener = Net.Listen("127.0.0.1:0");
        OperationCanceledException? thrown = null;
        var server = ContextSpawn.Start(scope.Context, Serve(Entry.Spawn));
        using var conn = Net.Dial(listener.Address.ToString()!);
        Assert.That(Ask(conn, "hello"), Is.EqualTo("hello"));
        scope.Cancel();
        await server.Join__goroutine();
        Assert.That(thrown, Is.TypeOf<ContextCanceledException>());

        async GoTask Serve(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await Net.Serve__body(Entry.CancellableCall, listener, Wait);
            }
            catch (OperationCanceledException exception)
            {
                thrown = exception;
            }
        }
    });

    [Test]
    public void AHandlerIsGivenTheContext([Values("lambda", "method", "rewritten")] string how)
    {
        using var scope = Context.WithCancel(Context.WithValue(Context.Background, Greeting, "hello"));
        var listener = Net.Listen("127.0.0.1:0");
        var server = Task.Run(() =>
        {
            switch (how)
            {
                case "lambda": Net.Serve(scope.Context, listener, (context, conn) => Greet(context, conn)); break;
                case "method": Net.Serve(scope.Context, listener, Greet); break;
                default: SyncTwins.Run(async () => await Net.Serve__body(Entry.Call, scope.Context, listener, Greet__goroutine)); break;
            }
        });
        using (var conn = Net.Dial(listener.Address.ToString()!))
            Assert.That(Ask(conn, "greet"), Is.EqualTo(how == "lambda" ? "hello" : "hello from the twin"));
        scope.Cancel();
        Assert.That(server.Wait(SyncTwins.Patience));
    }

    private static readonly ContextKey<string> Greeting = new("greeting");

    private static void Greet(Context context, Net.Conn conn) => conn.Writer.WriteLine(context.Value(Greeting));

    [ResumableBody(nameof(Greet))]
    private static async GoTask Greet__goroutine(Entry entry, Context context, Net.Conn conn)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await GoroutineGen.Blocking.WriterCalls.WriteLine(default, conn.Writer, $"{context.Value(Greeting)} from the twin");
    }

    private static async GoTask Wait(Entry entry, Net.Conn conn)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        conn.Writer.WriteLine(conn.Reader.ReadLine());
        await new Chan<int>().Receive__goroutine().Cancellable();
    }

    private static string? Ask(Net.Conn conn, string word)
    {
        conn.ReadDeadline = SyncTwins.Patience;
        conn.Writer.WriteLine(word);
        return conn.Reader.ReadLine();
    }

    private static async GoTask Echo(Entry entry, Net.Conn conn)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        while (await GoroutineGen.Blocking.ReaderCalls.ReadLine(default, conn.Reader) is { } line)
            await GoroutineGen.Blocking.WriterCalls.WriteLine(default, conn.Writer, line);
    }
}
