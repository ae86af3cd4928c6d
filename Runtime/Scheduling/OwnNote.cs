using System.Runtime.InteropServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A <see cref="Note"/> for a thread of our own, which sleeps and is woken at each hand-over of a P: on Linux by a <see cref="Futex"/>,
/// which <see cref="Thread.Interrupt"/> does not reach.
/// </summary>
internal sealed class OwnNote
{
    // What the word says. Awaited: the thread sleeps, or is about to.
    private const int Empty = 0;
    private const int Signalled = 1;
    private const int Awaited = 2;

    // Never signalled: a wait for it tells whether the thread was interrupted.
    private static readonly ManualResetEvent Never = new(false);

    // The system knows the word by its address.
    private readonly int[] _word = GC.AllocateArray<int>(1, pinned: true);
    private readonly Note? _note = Futex.IsAvailable ? null : new Note();

    private ref int Word => ref MemoryMarshal.GetArrayDataReference(_word);

    /// <summary>Waits for a signal and takes it. An interrupt is kept for the thread's next wait.</summary>
    internal void Wait()
    {
        if (_note is not null)
        {
            _note.Wait();
            return;
        }

        while (!TryTake(Timeout.Infinite))
        {
            // The system may wake a thread for no reason.
        }
    }

    /// <summary>
    /// Waits for a signal, but no longer than <paramref name="milliseconds"/>. Nobody has a reason to interrupt a thread that waits here,
    /// so an interrupt is forgotten.
    /// </summary>
    /// <returns>Whether there was a signal.</returns>
    internal bool Doze(int milliseconds)
    {
        if (_note is not null)
            return _note.Doze(milliseconds);
        var signalled = TryTake(milliseconds);
        ForgetInterrupt();
        return signalled;
    }

    /// <summary>Lets the wait end, or the next one. A full barrier.</summary>
    internal void Signal()
    {
        if (_note is not null)
            _note.Signal();
        else if (Interlocked.Exchange(ref Word, Signalled) == Awaited)
            Futex.Wake(ref Word);
    }

    private bool TryTake(int milliseconds)
    {
        if (Interlocked.CompareExchange(ref Word, Awaited, Empty) == Empty)
            Futex.Wait(ref Word, Awaited, milliseconds); // Returns at once if a signal has come since.
        return Interlocked.Exchange(ref Word, Empty) == Signalled;
    }

    private static void ForgetInterrupt()
    {
        try
        {
            Never.WaitOne(0);
        }
        catch (ThreadInterruptedException)
        {
            // Too late for the goroutine that it was meant for.
        }
    }
}
