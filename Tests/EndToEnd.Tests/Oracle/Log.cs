namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>What a body did, in order.</summary>
public sealed partial class Log
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries => _entries;

    /// <summary>Whether each step was made in a goroutine (true) or on a plain thread (false).</summary>
    public HashSet<bool> Worlds { get; } = [];

    public void Write(object? entry) => _entries.Add($"{entry}");

    /// <summary>Writes, suspends, and gives <paramref name="value"/>.</summary>
    [Goroutine]
    public T Step<T>(T value, string label = "")
    {
        Worlds.Add(Goroutine.Current is not null);
        Write($"{label}{value}");
        Go.Yield();
        return value;
    }

    /// <summary>Suspends and throws.</summary>
    [Goroutine]
    public T Fail<T>(string message)
    {
        Step(message, "throws ");
        throw new OracleException(message);
    }
}

/// <summary>Thrown by bodies.</summary>
public sealed class OracleException(string message) : Exception(message);

/// <summary>Logs its end.</summary>
public sealed class Resource : IDisposable
{
    private readonly Log _log;
    private readonly string _name;

    public Resource(Log log, string name)
    {
        _log = log;
        _name = name;
        log.Write($"open {name}");
    }

    public void Dispose() => _log.Write($"close {_name}");

    public override string ToString() => _name;
}
