namespace GoroutineGen.Sync;

/// <summary>
/// Spare objects to use again, so that fewer are made. A spare object may go at any time: what nobody has taken out for two full garbage
/// collections is dropped.
/// </summary>
/// <remarks>
/// <para>Go's counterpart: <c>sync.Pool</c>. Each core has its own spares, so that goroutines on different cores rarely meet; when a core
/// has none, another core's are taken. What a caller wrote to an object before <see cref="Put"/> is seen by the one who gets it.</para>
/// <para>From goroutines, threads and async code alike: nothing here waits. A <see cref="Get"/> that finds a spare, and a
/// <see cref="Put"/>, cost one or two interlocked operations.</para>
/// </remarks>
/// <typeparam name="T">The type of the objects.</typeparam>
public sealed class Pool<T>
    where T : class
{
    private readonly Func<T> _create;
    private PoolShelves<T> _shelves = new();

    // The objects that were spare at the last full collection and have not been taken out since.
    private PoolShelves<T>? _victims;

    /// <summary>Makes an empty pool.</summary>
    /// <param name="create">Makes a new object when there is no spare one. The function must not wait for goroutines.</param>
    public Pool(Func<T> create)
        : this(create, ages: true)
    {
    }

    /// <summary>Tests say themselves when a full collection was (<see cref="DropVictims"/>).</summary>
    internal Pool(Func<T> create, bool ages)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
        if (ages)
            FullCollections.Notify(this, static pool => ((Pool<T>)pool).DropVictims());
    }

    /// <summary>A spare object that nobody else has, or a new one.</summary>
    public T Get() => TryGet() ?? _create();

    /// <summary>A spare object that nobody else has; null when there is none.</summary>
    public T? TryGet() => Volatile.Read(ref _shelves).TryTake() ?? Volatile.Read(ref _victims)?.TryTake();

    /// <summary>Keeps an object for a later <see cref="Get"/>: the caller must not use the object any more. Null is ignored.</summary>
    public void Put(T? item)
    {
        if (item is not null)
            Volatile.Read(ref _shelves).Give(item);
    }

    /// <summary>
    /// Called after a full collection: drops the victims, and makes the spares the new victims. An object that is put meanwhile may be
    /// dropped, and one that is taken may come from the victims: both are allowed.
    /// </summary>
    internal void DropVictims() => Volatile.Write(ref _victims, Interlocked.Exchange(ref _shelves, new PoolShelves<T>()));
}
