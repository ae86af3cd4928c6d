using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace GoroutineGen.IoBenchmarks.BlockLab;

// Calls that wait for a server, a process or a file.

internal sealed partial class HttpSendCall(TimeSpan time) : BlockingCall
{
    [Goroutine]
    public override void Block()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SlowSite.Address(time));
        SlowSite.Client.Send(request).Dispose();
    }
}

internal sealed partial class HttpResultCall(TimeSpan time) : BlockingCall
{
    [Goroutine]
    public override void Block() => _ = SlowSite.Client.GetStringAsync(SlowSite.Address(time)).Result;
}

/// <summary>A site that answers after as many milliseconds as its path says.</summary>
internal static class SlowSite
{
    private static readonly byte[] Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray();
    private static readonly Socket Listener = Begin();

    public static HttpClient Client { get; } = new();

    public static Uri Address(TimeSpan time) => new($"http://127.0.0.1:{Listener.Port()}/{(int)time.TotalMilliseconds}");

    private static Socket Begin()
    {
        var listener = Listening.OnFreePort();
        _ = Accept(listener);
        return listener;
    }

    private static async Task Accept(Socket listener)
    {
        while (true)
            _ = Serve(await listener.AcceptAsync());
    }

    private static async Task Serve(Socket client)
    {
        var buffer = new byte[4096];
        // The requests are short: each comes in one piece.
        while (await client.ReceiveAsync(buffer) is var count and > 0)
        {
            await Task.Delay(int.Parse(Encoding.ASCII.GetString(buffer, 0, count).Split('/', ' ')[2]));
            await client.SendAsync(Answer);
        }
    }
}

internal sealed partial class HttpListenerCall : BlockingCall
{
    private readonly HttpListener _listener;
    private readonly string _site;

    public HttpListenerCall() => (_listener, _site) = Listening.Http();

    [Goroutine]
    public override void Block() => _listener.GetContext().Response.Close();

    public override void Answer() => _ = SlowSite.Client.GetStringAsync(_site);

    public override void Dispose() => _listener.Close();
}

internal sealed partial class FifoCall : BlockingCall
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"lab-{Guid.NewGuid():N}");

    public FifoCall()
    {
        using var make = Process.Start("mkfifo", [_path]);
        make.WaitForExit();
    }

    [Goroutine]
    public override void Block() => File.ReadAllText(_path);

    public override void Answer() => Task.Run(() => File.WriteAllText(_path, "hello"));

    public override void Dispose() => File.Delete(_path);
}

/// <summary>A process that ends when its input does.</summary>
internal sealed partial class ProcessCall : BlockingCall
{
    private readonly Process _process = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!;

    [Goroutine]
    public override void Block() => _process.WaitForExit();

    public override void Answer() => _process.StandardInput.Close();

    public override void Dispose() => _process.Dispose();
}

internal sealed partial class QueryCall : BlockingCall
{
    private readonly NpgsqlConnection _connection = new(Database);
    private readonly NpgsqlCommand _command;

    public QueryCall(TimeSpan time)
    {
        _connection.Open();
        _command = new NpgsqlCommand(FormattableString.Invariant($"SELECT pg_sleep({time.TotalSeconds})"), _connection);
    }

    /// <summary>The connection string; null where no server was named.</summary>
    public static string? Database { get; } = Environment.GetEnvironmentVariable("JOBS_DATABASE");

    [Goroutine]
    public override void Block()
    {
        using var reader = _command.ExecuteReader();
        reader.Read();
    }

    public override void Dispose() => _connection.Dispose();
}
