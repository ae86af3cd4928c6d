// A library whose asynchronous methods are trusted by [assembly: Suspends]
// Expected: suspends
// Build: alone
// Twins: 1

[assembly: Suspends(typeof(Programs.Blocking.SuspendsByAttribute.Connection))]
[assembly: Suspends("M:Programs.Blocking.SuspendsByAttribute.IAsk.Ask")]

namespace Programs.Blocking.SuspendsByAttribute;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var connection = new Connection(log);
        connection.Open();
        log.Step(connection.Query<int>(text: "a", 1));
        log.Step(connection.Ask("b"));
        log.Step(((IAsk)connection).Ask("c"));
        connection.Close();
        try
        {
            connection.Query<int>("d", -1);
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}

internal interface IAskAsync
{
    Task<string> AskAsync(string text);
}

internal interface IAsk : IAskAsync
{
    string Ask(string text);
}

internal sealed class Connection(Log log) : IAsk
{
    public void Open() => log.Write("open");

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        log.Write("open");
    }

    public string Query<T>(string text, int times) => times < 0 ? throw new CaseException(text) : $"{typeof(T).Name} {text} {times}";

    public async ValueTask<string> QueryAsync<T>(string query, int count, string? hint = null, CancellationToken token = default)
    {
        await Task.Yield();
        return Query<T>(query, count);
    }

    public string Ask(string text) => $"asked {text}";

    public async Task<string> AskAsync(string text)
    {
        await Task.Yield();
        return Ask(text);
    }

    public void Close() => log.Write("close");
}
