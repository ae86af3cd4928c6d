using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Corpora.Collections;

/// <summary>What a cache lost.</summary>
public sealed class EvictedEventArgs<TKey, TValue>(TKey key, TValue value) : EventArgs
{
    public TKey Key { get; } = key;

    public TValue Value { get; } = value;
}

/// <summary>Keeps what was used last.</summary>
public partial class LruCache<TKey, TValue> : IDisposable, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();
    private readonly int _capacity;
    private bool _isDisposed;

    public LruCache(int capacity) => _capacity = capacity > 0 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity));

    public event EventHandler<EvictedEventArgs<TKey, TValue>>? Evicted;

    public int Count => _nodes.Count;

    public (int Hits, int Misses) Statistics { get; private set; }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var (hits, misses) = Statistics;
        if (_nodes.TryGetValue(key, out var node))
        {
            Statistics = (hits + 1, misses);
            _order.Remove(node);
            _order.AddFirst(node);
            value = node.Value.Value;
            return true;
        }

        Statistics = (hits, misses + 1);
        value = default;
        return false;
    }

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        if (TryGet(key, out var value))
            return value;
        value = create(key);
        Put(key, value);
        return value;
    }

    public void Put(TKey key, TValue value)
    {
        if (_nodes.Remove(key, out var old))
            _order.Remove(old);
        _nodes[key] = _order.AddFirst((key, value));
        while (_nodes.Count > _capacity)
            Evict(_order.Last!);
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (var (key, value) in _order)
            yield return new(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_isDisposed)
            return;
        while (disposing && _order.Last is { } last)
            Evict(last);
        _isDisposed = true;
    }

    protected virtual void OnEvicted(TKey key, TValue value) => Evicted?.Invoke(this, new(key, value));

    private void Evict(LinkedListNode<(TKey Key, TValue Value)> node)
    {
        var (key, value) = node.Value;
        _order.Remove(node);
        _nodes.Remove(key);
        OnEvicted(key, value);
    }
}

/// <summary>Values that hold something go with the cache.</summary>
public sealed partial class OwningCache<TKey, TValue>(int capacity) : LruCache<TKey, TValue>(capacity)
    where TKey : notnull
    where TValue : IDisposable
{
    public int Disposed { get; private set; }

    protected override void OnEvicted(TKey key, TValue value)
    {
        base.OnEvicted(key, value);
        value.Dispose();
        Disposed++;
    }
}
