namespace GoroutineGen.Scheduling;

/// <summary>
/// The goroutines that waited first on one P, so that a dump finds those who wait: nobody else knows them. A goroutine does not leave the list when it ends.
/// Instead each <see cref="Add"/>, and each end of a listed goroutine on this P, looks at the next few entries and drops those that have ended, so the list stays
/// near the number alive, without ever pausing for a sweep. Only the P's holder touches it, or whoever has stopped the world.
/// </summary>
internal sealed class GoroutineList
{
    private const int ChunkSize = 1024;

    // Two entries looked at for each one added: where more than half have ended the list shrinks. It grows while fewer have, and for as long as the looks
    // fall on those alive.
    private const int LooksForEach = 2;

    // Chunks, so that growing never copies more than the table of them.
    private Goroutine?[]?[] _chunks = [];
    private int _count;
    private int _next;

    /// <summary>How many entries there are, ended ones included.</summary>
    internal int Count => _count;

    internal void Add(Goroutine goroutine)
    {
        DropSomeEnded();
        var chunk = _count / ChunkSize;
        if (chunk == _chunks.Length)
            Array.Resize(ref _chunks, Math.Max(4, chunk * 2));
        (_chunks[chunk] ??= new Goroutine?[ChunkSize])[_count % ChunkSize] = goroutine;
        _count++;
    }

    /// <summary>Looks at the next few entries and drops those that have ended.</summary>
    internal void DropSomeEnded()
    {
        for (var i = 0; i < LooksForEach; i++)
            DropNextIfEnded();
    }

    /// <summary>Adds those who have not ended to <paramref name="goroutines"/>.</summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        // A P in foreign code does not stop with the world, so its list may change meanwhile.
        var chunks = _chunks;
        var count = Math.Min(_count, chunks.Length * ChunkSize);
        for (var i = 0; i < count; i++)
        {
            if (chunks[i / ChunkSize]?[i % ChunkSize] is { Status: not GoroutineStatus.Ended } goroutine)
                goroutines.Add(goroutine);
        }
    }

    /// <summary>Moves everything to <paramref name="heir"/>: the list of a P that was taken away.</summary>
    internal void MoveTo(GoroutineList heir)
    {
        for (var i = 0; i < _count; i++)
        {
            if (At(i) is { Status: not GoroutineStatus.Ended } goroutine)
                heir.Add(goroutine);
        }

        _chunks = [];
        _count = 0;
        _next = 0;
    }

    private ref Goroutine? At(int index) => ref _chunks[index / ChunkSize]![index % ChunkSize];

    private void DropNextIfEnded()
    {
        if (_next >= _count)
            _next = 0;
        if (_count == 0)
            return;
        ref var entry = ref At(_next++);
        if (entry!.Status != GoroutineStatus.Ended)
            return;

        // The last entry takes its place. It is passed over this time: mostly it is new, and a look that finds it alive would be wasted.
        ref var last = ref At(--_count);
        entry = last;
        last = null;

        // One empty chunk is kept: a list whose length goes up and down at a border would otherwise allocate one each time.
        var spare = (_count / ChunkSize) + 2;
        if (spare < _chunks.Length)
            _chunks[spare] = null;
    }
}
