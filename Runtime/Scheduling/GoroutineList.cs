namespace GoroutineGen.Scheduling;

/// <summary>
/// The goroutines whose first wait was on one P. A dump has to find goroutines that wait, and nobody else knows these. Only the P's holder
/// adds; a goroutine takes itself out when it ends, so the list keeps nobody who has ended. README, "Who waits".
/// </summary>
internal sealed class GoroutineList
{
    // Empty chunks beyond so many are dropped when the next chunk is needed.
    private const int SpareChunks = 16;

    private readonly List<GoroutineChunk> _chunks = [];

    // The chunk that is being filled, and the slot to look at next.
    private GoroutineChunk? _filling;
    private int _slot;

    // Chunks worth filling: offered by any thread, taken all at once by the owner.
    private GoroutineChunk? _offered;
    private GoroutineChunk? _ready;

    /// <summary>How many goroutines fit without another chunk; for tests.</summary>
    internal int Capacity => _chunks.Count * GoroutineChunk.Size;

    /// <summary>By the owner: adds a goroutine.</summary>
    internal void Add(Goroutine goroutine)
    {
        while (true)
        {
            var chunk = _filling ??= NextChunk();
            while (_slot < GoroutineChunk.Size)
            {
                var slot = _slot++;
                if (chunk.Slots[slot] is not null)
                    continue;
                chunk.Slots[slot] = goroutine;
                goroutine.EnterList(chunk, (byte)slot);
                return;
            }

            _filling = null;
        }
    }

    /// <summary>
    /// Any thread: <paramref name="chunk"/> has become worth filling. Called once between two fillings of a chunk, so no chunk is in the
    /// stack of offered chunks twice.
    /// </summary>
    internal void Offer(GoroutineChunk chunk)
    {
        GoroutineChunk? below;
        do
        {
            below = Volatile.Read(ref _offered);
            chunk.Next = below;
        }
        while (Interlocked.CompareExchange(ref _offered, chunk, below) != below);
    }

    /// <summary>
    /// Adds everyone in the list to <paramref name="goroutines"/>. Only while the world is stopped; but a P in foreign code does not stop,
    /// so its list may change meanwhile.
    /// </summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        for (var i = 0; i < _chunks.Count; i++)
        {
            foreach (var goroutine in _chunks[i].Slots)
            {
                if (goroutine is not null)
                    goroutines.Add(goroutine);
            }
        }
    }

    private GoroutineChunk NextChunk()
    {
        _slot = 0;
        if (_ready is null)
            TakeOffered();
        if (_ready is not { } chunk)
        {
            chunk = new GoroutineChunk(this, _chunks.Count);
            _chunks.Add(chunk);
            return chunk;
        }

        _ready = chunk.Next;
        chunk.Next = null;
        chunk.BeginFilling();
        return chunk;
    }

    private void TakeOffered()
    {
        var spares = 0;
        var offered = Interlocked.Exchange(ref _offered, null);
        while (offered is { } chunk)
        {
            offered = chunk.Next;
            if (chunk.IsEmpty && ++spares > SpareChunks)
            {
                Drop(chunk);
                continue;
            }

            chunk.Next = _ready;
            _ready = chunk;
        }
    }

    private void Drop(GoroutineChunk chunk)
    {
        var last = _chunks[^1];
        _chunks[chunk.Index] = last;
        last.Index = chunk.Index;
        _chunks.RemoveAt(_chunks.Count - 1);
    }
}
