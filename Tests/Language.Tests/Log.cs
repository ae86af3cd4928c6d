using GoroutineGen.Frames;

namespace GoroutineGen.Language.Tests;

/// <summary>What a case did, in order, and in which of its forms each wait ran.</summary>
/// <remarks>The twins here are written by hand, so that they can tell which form was called.</remarks>
public sealed class Log
{
    private readonly Lock _lock = new();
    private readonly List<string> _entries = [];
    private int _suspended;
    private int _blocked;

    /// <summary>What was written.</summary>
    public IReadOnlyList<string> Entries => _entries;

    /// <summary>How many waits went to the twin, which suspends.</summary>
    public int Suspended => _suspended;

    /// <summary>How many waits went to the original, which blocks.</summary>
    public int Blocked => _blocked;

    /// <summary>Whether waits were made in a goroutine (true) or on a plain thread (false).</summary>
    public HashSet<bool> Worlds { get; } = [];

    /// <summary>Writes, as ordinary code.</summary>
    public void Write(object? entry)
    {
        lock (_lock)
            _entries.Add($"{entry}");
    }

    /// <summary>Writes a value behind its label, waits, and gives the value.</summary>
    [Goroutine]
    public T Step<T>(T value, string label = "")
    {
        Write($"{label}{value}");
        Count(suspends: false);
        Go.Yield();
        return value;
    }

    /// <inheritdoc cref="Step"/>
    [ResumableBody(nameof(Step))]
    public async GoTask<T> Step__goroutine<T>(Entry entry, T value, string label = "")
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        Write($"{label}{value}");
        Count(suspends: true);
        await Go.Yield__goroutine();
        return value;
    }

    /// <summary>Writes, waits, and throws.</summary>
    [Goroutine]
    public T Fail<T>(string message)
    {
        Step(message);
        throw new CaseException(message);
    }

    /// <inheritdoc cref="Fail"/>
    [ResumableBody(nameof(Fail))]
    public async GoTask<T> Fail__goroutine<T>(Entry entry, string message)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await Step__goroutine(Entry.Call, message);
        throw new CaseException(message);
    }

    /// <summary>A wait went to its twin, or to its original.</summary>
    internal void Count(bool suspends)
    {
        lock (_lock)
        {
            Worlds.Add(Goroutine.Current is not null);
            if (suspends)
                _suspended++;
            else
                _blocked++;
        }
    }
}

/// <summary>Thrown by cases.</summary>
public sealed class CaseException(string message) : Exception(message);

/// <summary>Writes its end into the log.</summary>
public sealed class Resource : IDisposable
{
    private readonly Log _log;
    private readonly string _name;

    /// <summary>Writes its beginning.</summary>
    public Resource(Log log, string name)
    {
        _log = log;
        _name = name;
        log.Write($"open {name}");
    }

    /// <inheritdoc/>
    public void Dispose() => _log.Write($"close {_name}");

    /// <inheritdoc/>
    public override string ToString() => _name;
}
