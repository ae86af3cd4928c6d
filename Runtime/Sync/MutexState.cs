namespace GoroutineGen.Sync;

/// <summary>
/// The word of a <see cref="Mutex"/>. By one compare-exchange anyone takes a lock that is free, and the holder frees the lock when nobody
/// has to be woken. Everything else changes under the latch. A mutable struct: keep it in a field that is not readonly.
/// </summary>
internal struct MutexState
{
    private volatile Bits _bits;

    [Flags]
    private enum Bits
    {
        Free = 0,
        Held = 1,

        // The queue is not empty: whoever unlocks has to look.
        Queued = 2,

        // A waiter was woken and has not tried yet: no need to wake another.
        Waking = 4,

        // A waiter has waited too long: the lock is handed over. Only while the lock is held.
        Starving = 8,
    }

    internal readonly bool IsHeld => (Read() & Bits.Held) != 0;

    internal readonly bool IsStarving => (Read() & Bits.Starving) != 0;

    internal readonly bool IsWaking => (Read() & Bits.Waking) != 0;

    /// <summary>Takes the lock if it is free now.</summary>
    internal bool TryTake()
    {
        var seen = Interlocked.CompareExchange(ref _bits, Bits.Held, Bits.Free);
        if (seen == Bits.Free)
            return true;
        while ((seen & Bits.Held) == 0)
        {
            if (TryChange(ref seen, seen | Bits.Held))
                return true;
        }

        return false;
    }

    /// <summary>By the holder: frees the lock unless a waiter has to be woken or gets it.</summary>
    internal ReleaseResult TryRelease()
    {
        var seen = Interlocked.CompareExchange(ref _bits, Bits.Free, Bits.Held);
        if (seen == Bits.Held)
            return ReleaseResult.Released;
        while ((seen & Bits.Held) != 0)
        {
            if ((seen & Bits.Queued) != 0 && (seen & (Bits.Waking | Bits.Starving)) != Bits.Waking)
                return ReleaseResult.LookAtQueue;
            if (TryChange(ref seen, seen & ~Bits.Held))
                return ReleaseResult.Released;
        }

        return ReleaseResult.NotHeld;
    }

    /// <summary>Under the latch: takes the lock for a waiter, or announces the waiter.</summary>
    /// <param name="woken">Whether the waiter was woken to take the lock.</param>
    /// <param name="starves">Whether the waiter has waited too long: if such a waiter does not get the lock now, the lock will be handed
    /// over.</param>
    /// <returns>Whether the lock is taken. Else the holder will look at the queue.</returns>
    internal bool TakeOrAnnounce(bool woken, bool starves)
    {
        var seen = Read();
        while (true)
        {
            var taken = (seen & Bits.Held) == 0;
            var next = seen | (taken ? Bits.Held : starves ? Bits.Queued | Bits.Starving : Bits.Queued);
            if (woken)
                next &= ~Bits.Waking;
            if (TryChange(ref seen, next))
                return taken;
        }
    }

    /// <summary>By the holder, under the latch: frees the lock, whoever waits.</summary>
    /// <returns>Whether the lock was held.</returns>
    internal bool TryReleaseAnyhow()
    {
        var seen = Read();
        while ((seen & Bits.Held) != 0)
        {
            if (TryChange(ref seen, seen & ~Bits.Held))
                return true;
        }

        return false;
    }

    /// <summary>
    /// By the holder, under the latch: frees the lock for a waiter that was taken from the queue and is woken now, or for anyone quicker.
    /// </summary>
    internal void ReleaseTo(bool isLast) => Change(isLast ? Bits.Held | Bits.Queued : Bits.Held, Bits.Waking);

    /// <summary>By the holder, under the latch: a waiter that was taken from the queue holds the lock from now on.</summary>
    internal void HandOver(bool isLast, bool starves)
    {
        var clear = isLast ? Bits.Queued : Bits.Free;
        Change(starves ? clear : clear | Bits.Starving, Bits.Free);
    }

    /// <summary>Under the latch: the last waiter has left the queue without the lock.</summary>
    internal void Deserted() => Change(Bits.Queued | Bits.Starving, Bits.Free);

    private readonly Bits Read() => _bits;

    private void Change(Bits clear, Bits set)
    {
        var seen = Read();
        while (!TryChange(ref seen, (seen & ~clear) | set))
        {
        }
    }

    private bool TryChange(ref Bits seen, Bits next)
    {
        var expected = seen;
        seen = Interlocked.CompareExchange(ref _bits, next, expected);
        return seen == expected;
    }
}
