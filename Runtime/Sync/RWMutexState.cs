namespace GoroutineGen.Sync;

/// <summary>
/// The word of an <see cref="RWMutex"/>: how many readers hold it, whether a writer does, and whether anyone waits. While nobody waits, the
/// word changes by compare-exchange alone. While somebody waits, the queue mark is set, and whoever changes the word holds the latch. Only
/// readers leave without the latch; the last reader takes it then, to look at the queue. The queue mark is set and cleared under the latch.
/// A mutable struct: keep it in a field that is not readonly.
/// </summary>
internal struct RWMutexState
{
    private const int Writer = 1 << 30;
    private const int Queued = int.MinValue;
    private const int Readers = Writer - 1;

    private int _word;

    internal readonly bool IsWriteHeld => (Volatile.Read(in _word) & Writer) != 0;

    internal readonly int ReaderCount => Volatile.Read(in _word) & Readers;

    /// <summary>Adds a reader, if no writer holds or awaits the lock.</summary>
    internal bool TryEnterRead()
    {
        var seen = Volatile.Read(ref _word);
        while ((seen & (Writer | Queued)) == 0)
        {
            if (TryChange(ref seen, seen + 1))
                return true;
        }

        return false;
    }

    /// <summary>Lets a writer in, if nobody holds or awaits the lock.</summary>
    internal bool TryEnterWrite() => Interlocked.CompareExchange(ref _word, Writer, 0) == 0;

    /// <summary>Takes a reader away; the last one has to look at the queue, if there is one.</summary>
    internal ReleaseResult LeaveRead()
    {
        var seen = Volatile.Read(ref _word);
        while ((seen & Readers) != 0)
        {
            var next = seen - 1;
            if (TryChange(ref seen, next))
                return next == Queued ? ReleaseResult.LookAtQueue : ReleaseResult.Released;
        }

        return ReleaseResult.NotHeld;
    }

    /// <summary>Takes the writer away, if nobody waits.</summary>
    internal ReleaseResult TryLeaveWrite()
    {
        var seen = Interlocked.CompareExchange(ref _word, 0, Writer);
        return seen == Writer ? ReleaseResult.Released
            : (seen & Writer) != 0 ? ReleaseResult.LookAtQueue
            : ReleaseResult.NotHeld;
    }

    /// <summary>Under the latch: takes the lock for a waiter, or announces the waiter.</summary>
    /// <returns>Whether the lock is taken. Else whoever leaves last will look at the queue.</returns>
    internal bool EnterOrAnnounce(bool write)
    {
        while (!(write ? TryEnterWrite() : TryEnterRead()))
        {
            var seen = Volatile.Read(ref _word);
            if ((seen & Queued) != 0)
                return false;
            var mustWait = write ? seen != 0 : (seen & Writer) != 0;
            if (mustWait && TryChange(ref seen, seen | Queued))
                return false;
        }

        return true;
    }

    /// <summary>Under the latch, when the writer leaves or nobody is in: waiters hold the lock from now on.</summary>
    internal void HandOver(int readers, bool writer, bool stillQueued) =>
        Volatile.Write(ref _word, readers | (writer ? Writer : 0) | (stillQueued ? Queued : 0));

    /// <summary>
    /// Under the latch: clears the queue mark, as nobody waits any more. <paramref name="entering"/> readers that waited for a writer
    /// enter, beside the readers that may be in.
    /// </summary>
    internal void Deserted(int entering)
    {
        var seen = Volatile.Read(ref _word);
        while (!TryChange(ref seen, (seen & ~Queued) + entering))
        {
        }
    }

    private bool TryChange(ref int seen, int next)
    {
        var expected = seen;
        seen = Interlocked.CompareExchange(ref _word, next, expected);
        return seen == expected;
    }
}
