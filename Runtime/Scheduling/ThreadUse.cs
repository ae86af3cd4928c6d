namespace GoroutineGen.Scheduling;

/// <summary>
/// What is known of the goroutines of one body: whether they block the thread that runs them. One that does must not run on a thread of
/// .NET's pool (README, "Guests"). Nobody can tell beforehand, so it counts how often such a goroutine has waited for a socket since one of
/// them last blocked its thread.
/// </summary>
/// <remarks>All threads write it, without a lock: a lost count makes the proof a little longer.</remarks>
internal sealed class ThreadUse
{
    private const int FirstProof = 64;
    private const int MoreProof = 4;
    private const int LongestProof = 1 << 28;

    // Blocking that is longer ago, in milliseconds, says nothing of the next: a thread is also seen asleep where the body does not block,
    // presumably where .NET compiles what the body calls.
    private const long Memory = 1000;

    private int _proof = FirstProof;
    private int _missing = FirstProof;
    private long _blockedAt;

    /// <summary>
    /// A goroutine of this body goes on after it has waited for a socket. Whether it may do so on a thread of the pool.
    /// </summary>
    internal bool MayBeGuest()
    {
        if (Volatile.Read(ref _missing) is not (> 0 and var missing))
            return true;
        Volatile.Write(ref _missing, missing - 1);
        return false;
    }

    /// <summary>A goroutine of this body has blocked its thread.</summary>
    internal void NoteBlocking() => NoteBlocking(Environment.TickCount64);

    /// <summary>
    /// A goroutine of this body has blocked its thread at <paramref name="now"/>, in milliseconds. A body that had proved itself needs a
    /// longer proof than the last, or than the first if the last fault is long ago; the proof of any other begins anew.
    /// </summary>
    internal void NoteBlocking(long now)
    {
        if (Volatile.Read(ref _missing) <= 0)
            _proof = Math.Min((now - _blockedAt <= Memory ? _proof : FirstProof) * MoreProof, LongestProof);
        _blockedAt = now;
        Volatile.Write(ref _missing, _proof);
    }

    /// <summary>A goroutine of this body needs a thread of its own: the body is no guest again.</summary>
    internal void NoteLocking()
    {
        _proof = LongestProof;
        Volatile.Write(ref _missing, _proof);
    }
}
