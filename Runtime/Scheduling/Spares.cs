namespace GoroutineGen.Scheduling;

/// <summary>
/// Objects to use again, so that waiting allocates nothing in steady state. Each thread has two magazines to take from and give to without
/// synchronisation. Where one thread takes what another gives (a consumer and a producer), full magazines go back through a depot. Go's
/// counterpart: the sudog caches of Ps and the central one.
/// </summary>
/// <remarks>Two magazines, so that a thread that takes and gives in turn at a magazine's edge does not go to the depot each time.</remarks>
internal static class Spares<T>
    where T : class
{
    private const int MostFull = 256;

    [ThreadStatic]
    private static Magazine<T>? _loaded;

    [ThreadStatic]
    private static Magazine<T>? _other;

    private static Latch _latch;
    private static Magazine<T>? _full;
    private static Magazine<T>? _empty;
    private static int _fullCount;

    /// <summary>A spare that nobody else has; null when there is none.</summary>
    internal static T? TryTake() => _loaded?.TryPop() ?? TakeFromOther();

    /// <summary>Gives an object to whoever takes next. The caller must have cleared what the object refers to.</summary>
    internal static void Give(T item)
    {
        if (_loaded is not { } loaded || !loaded.TryPush(item))
            GiveToOther(item);
    }

    // The loaded magazine is empty. When the other magazine is empty too, it is exchanged for a full one.
    private static T? TakeFromOther()
    {
        (_loaded, _other) = (_other ?? new Magazine<T>(), _loaded);
        if (_loaded.TryPop() is { } item)
            return item;
        if (Volatile.Read(ref _full) is null)
            return null;
        _latch.Enter();
        if (_full is { } full)
        {
            (_full, full.Next) = (full.Next, null);
            _fullCount--;
            (_loaded.Next, _empty) = (_empty, _loaded);
            _loaded = full;
        }

        _latch.Exit();
        return _loaded.TryPop();
    }

    // The loaded magazine is full, or there is none. When the other magazine is full too, it is exchanged for an empty one, or dropped with
    // what it holds when there is plenty.
    private static void GiveToOther(T item)
    {
        (_loaded, _other) = (_other ?? new Magazine<T>(), _loaded);
        if (_loaded.TryPush(item))
            return;
        Magazine<T>? empty = null;
        _latch.Enter();
        if (_fullCount < MostFull)
        {
            (_loaded.Next, _full) = (_full, _loaded);
            _fullCount++;
            empty = _empty;
            if (empty is not null)
                (_empty, empty.Next) = (empty.Next, null);
        }

        _latch.Exit();
        _loaded = empty ?? new Magazine<T>();
        _loaded.TryPush(item);
    }
}
