using System.Collections;

namespace Fidelity;

/// <summary>Takes a lock that belongs to its thread, until it is disposed of.</summary>
public sealed class Guard : IDisposable
{
    private readonly object _gate = new();

    public Guard() => Monitor.Enter(_gate);

    public static IDisposable Enter() => new Guard();

    public void Dispose()
    {
        Monitor.Exit(_gate);
        Sim.Note("guard ends");
    }
}

/// <summary>A sequence whose enumerator holds such a lock.</summary>
public sealed class Guarded(int count) : IEnumerable<int>
{
    /// <summary>The same by an iterator.</summary>
    public static IEnumerable<int> Numbers(int count)
    {
        lock (new object())
        {
            for (var i = 0; i < count; i++)
                yield return i;
        }
    }

    public IEnumerator<int> GetEnumerator() => new Enumerator(count);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(int count) : IEnumerator<int>
    {
        private readonly Guard _guard = new();

        public int Current { get; private set; }

        object IEnumerator.Current => Current;

        public bool MoveNext() => Current++ < count;

        public void Reset() => Current = 0;

        public void Dispose() => _guard.Dispose();
    }
}
