namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Writes its beginning and its end into a log.</summary>
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
}
