// Net's listeners, dials, connections with deadlines, and handlers that are methods and lambdas
// Expected: suspends
using System.IO;
using System.Net.Sockets;

namespace Programs.Blocking.NetServesConnections;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = Net.Listen("127.0.0.1:0");
        var address = listener.Address.ToString()!;
        var server = Go.Run(Serve, listener, log);
        using (var conn = Net.Dial(Context.Background, address))
        {
            log.Step(Ask(conn, "hello") ?? "nothing");
            conn.ReadDeadline = TimeSpan.FromMilliseconds(20);
            Try(log, conn);
            conn.ReadDeadline = null;
            log.Step(Ask(conn, "again") ?? "nothing");
            conn.CloseWrite();
            log.Step(conn.ReadByte());
        }
        using (var conn = Net.Dial(address, TimeSpan.FromMinutes(1)))
            log.Step(Ask(conn, "fail") ?? "nothing");
        using (var conn = Net.Dial(address))
            log.Step(Ask(conn, "lambda") ?? "nothing");
        listener.Close();
        server.Join();
        log.Step(listener.Accept() is null);
    }

    [Goroutine]
    private static void Serve(Net.Listener listener, Log log)
    {
        var fault = "";
        Net.Serve(listener, Handle, (_, exception) => fault = exception.Message);
        log.Step(fault);
        using var scope = Context.WithCancel(Context.Background);
        var said = "";
        using var another = Net.Listen("127.0.0.1:0");
        var near = Net.Dial(another.Address.ToString()!);
        near.Writer.WriteLine("text");
        Net.Serve(scope.Context, another, conn =>
        {
            said = conn.Reader.ReadLine();
            scope.Cancel();
            conn.Reader.ReadLine();
        });
        log.Step(said);
        near.Close();
        ServeWithContext(log);
    }

    [Goroutine]
    private static void ServeWithContext(Log log)
    {
        foreach (var asLambda in new[] { false, true })
        {
            using var scope = Context.WithCancel(Context.WithValue(Context.Background, Key, log));
            using var listener = Net.Listen("127.0.0.1:0");
            using var near = Net.Dial(listener.Address.ToString()!);
            near.Writer.WriteLine("text");
            var asker = Go.Run(AskOnce, near, scope);
            if (asLambda)
                Net.Serve(scope.Context, listener, (context, conn) => Echo(context, conn));
            else
                Net.Serve(scope.Context, listener, Echo);
            asker.Join();
        }
    }

    private static readonly ContextKey<Log> Key = new("log");

    [Goroutine]
    private static void Echo(Context context, Net.Conn conn)
    {
        context.Value(Key)!.Step(conn.Reader.ReadLine() ?? "nothing");
        conn.Writer.WriteLine("done");
    }

    [Goroutine]
    private static void AskOnce(Net.Conn conn, CancelScope scope)
    {
        conn.Reader.ReadLine();
        scope.Cancel();
    }

    [Goroutine]
    private static void Handle(Net.Conn conn)
    {
        while (conn.Reader.ReadLine() is { } line)
        {
            if (line == "fail")
                throw new InvalidOperationException("The handler fails.");
            conn.Writer.WriteLine(line);
        }
    }

    [Goroutine]
    private static string? Ask(Net.Conn conn, string line)
    {
        conn.Writer.WriteLine(line);
        return conn.Reader.ReadLine();
    }

    [Goroutine]
    private static void Try(Log log, Net.Conn conn)
    {
        try
        {
            conn.Read(new byte[4], 0, 4);
        }
        catch (TimeoutException)
        {
            log.Step("late");
        }
    }
}
