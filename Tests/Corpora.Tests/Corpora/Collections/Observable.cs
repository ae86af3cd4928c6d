using System.Collections;

namespace Corpora.Collections;

public enum ChangeKind
{
    Added,
    Removed,
    Replaced,
}

/// <summary>What happened to a list.</summary>
public sealed record Change<T>(ChangeKind Kind, int Index, T Item);

/// <summary>Tells what happens to it, and can undo it.</summary>
public sealed partial class ObservableList<T> : IList<T>, IObservable<Change<T>>
{
    private readonly List<T> _items = [];
    private readonly List<IObserver<Change<T>>> _observers = [];
    private readonly Stack<Action> _undo = new();

    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => false;

    public T this[int index]
    {
        get => _items[index];
        set
        {
            var old = _items[index];
            _items[index] = value;
            Record(new(ChangeKind.Replaced, index, value), () => _items[index] = old);
        }
    }

    public void Add(T item) => Insert(Count, item);

    public void Insert(int index, T item)
    {
        _items.Insert(index, item);
        Record(new(ChangeKind.Added, index, item), () => _items.RemoveAt(index));
    }

    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        var old = _items[index];
        _items.RemoveAt(index);
        Record(new(ChangeKind.Removed, index, old), () => _items.Insert(index, old));
    }

    public void Clear()
    {
        while (Count > 0)
            RemoveAt(Count - 1);
    }

    public bool Contains(T item) => _items.Contains(item);

    public int IndexOf(T item) => _items.FindIndex(other => EqualityComparer<T>.Default.Equals(item, other));

    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public int Undo(int count)
    {
        var undone = 0;
        for (; undone < count && _undo.TryPop(out var undo); undone++)
            undo();
        return undone;
    }

    public IDisposable Subscribe(IObserver<Change<T>> observer)
    {
        _observers.Add(observer);
        return new Subscription(this, observer);
    }

    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Record(Change<T> change, Action undo)
    {
        _undo.Push(undo);
        foreach (var observer in _observers.ToArray())
        {
            try
            {
                observer.OnNext(change);
            }
            catch (InvalidOperationException exception)
            {
                observer.OnError(exception);
                _observers.Remove(observer);
            }
        }
    }

    private sealed partial class Subscription(ObservableList<T> list, IObserver<Change<T>> observer) : IDisposable
    {
        public void Dispose()
        {
            if (list._observers.Remove(observer))
                observer.OnCompleted();
        }
    }
}

/// <summary>Lends objects.</summary>
public sealed partial class Pool<T>(Func<T> create, Action<T>? reset = null)
    where T : class
{
    private readonly Stack<T> _free = new();
    private readonly Lock _lock = new();

    public int Created { get; private set; }

    public Lease Rent()
    {
        lock (_lock)
        {
            if (_free.TryPop(out var free))
                return new Lease(this, free);
            Created++;
        }

        return new Lease(this, create());
    }

    private void Return(T item)
    {
        reset?.Invoke(item);
        lock (_lock)
            _free.Push(item);
    }

    /// <summary>Gives it back at the end of the block.</summary>
    public readonly ref partial struct Lease
    {
        private readonly Pool<T> _pool;

        internal Lease(Pool<T> pool, T item) => (_pool, Item) = (pool, item);

        public T Item { get; }

        public void Dispose() => _pool.Return(Item);
    }
}
