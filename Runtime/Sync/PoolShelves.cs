using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>Spare objects, a shelf for each core.</summary>
internal sealed class PoolShelves<T>
    where T : class
{
    private readonly Shelf[] _shelves = new Shelf[Environment.ProcessorCount];

    internal PoolShelves()
    {
        for (var i = 0; i < _shelves.Length; i++)
            _shelves[i] = new Shelf();
    }

    /// <summary>A spare object of the present core, or else of another core; null when there is none.</summary>
    internal T? TryTake()
    {
        var own = Own;
        if (_shelves[own].TryTake() is { } item)
            return item;
        for (var i = 1; i < _shelves.Length; i++)
        {
            if (_shelves[(own + i) % _shelves.Length].TryTake() is { } others)
                return others;
        }

        return null;
    }

    internal void Give(T item) => _shelves[Own].Give(item);

    private int Own => (int)((uint)Thread.GetCurrentProcessorId() % (uint)_shelves.Length);

    /// <summary>One object that is quick to take, and a stack of others.</summary>
    private sealed class Shelf
    {
        private T? _first;
        private Latch _latch;
        private T?[] _items = [];
        private int _count;

        internal T? TryTake()
        {
            if (Volatile.Read(ref _first) is not null && Interlocked.Exchange(ref _first, null) is { } first)
                return first;
            if (Volatile.Read(ref _count) == 0)
                return null;
            T? item = null;
            _latch.Enter();
            if (_count > 0)
            {
                ref var slot = ref _items[--_count];
                (item, slot) = (slot, null);
            }

            _latch.Exit();
            return item;
        }

        internal void Give(T item)
        {
            if (Interlocked.CompareExchange(ref _first, item, null) is null)
                return;
            T?[]? larger = null;
            while (!TryPush(item, ref larger))
                larger = new T?[Math.Max(16, _items.Length * 2)]; // Not under the latch: an allocation may wait for a collection.
        }

        private bool TryPush(T item, ref T?[]? larger)
        {
            _latch.Enter();
            if (_count == _items.Length && larger is not null && larger.Length > _count)
            {
                _items.CopyTo(larger, 0);
                _items = larger;
            }

            var fits = _count < _items.Length;
            if (fits)
                _items[_count++] = item;
            _latch.Exit();
            return fits;
        }
    }
}
