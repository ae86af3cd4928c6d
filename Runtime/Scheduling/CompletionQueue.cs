using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// Goroutines that were readied by threads without a P: by the completion of a task or socket, by an ordinary thread. A stack linked
/// through the goroutines: anyone pushes, and whoever takes takes all. README, "Completions".
/// </summary>
internal sealed class CompletionQueue
{
    private Goroutine? _newest;

    internal bool IsEmpty => Volatile.Read(ref _newest) is null;

    /// <summary>Pusher 1: adds a goroutine. A full barrier.</summary>
    /// <returns>Whether the queue was empty. Then the caller wakes a P; else whoever made the queue non-empty has.</returns>
    internal bool Push(Goroutine goroutine)
    {
        while (true)
        {
            var below = Volatile.Read(ref _newest);
            goroutine.Caller = below;
            if (Interlocked.CompareExchange(ref _newest, goroutine, below) == below)
                return below is null;
        }
    }

    /// <summary>Takes everything, oldest first, linked through <see cref="Frames.Frame.Caller"/>; null when there is nothing.</summary>
    internal Goroutine? TakeAll()
    {
        if (IsEmpty)
            return null;
        var newest = Interlocked.Exchange(ref _newest, null);
        Goroutine? oldest = null;
        while (newest is not null)
        {
            var next = Next(newest);
            newest.Caller = oldest;
            oldest = newest;
            newest = next;
        }

        return oldest;
    }

    /// <summary>Adds everything queued to <paramref name="goroutines"/>; only while nobody takes.</summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        for (var goroutine = Volatile.Read(ref _newest); goroutine is not null; goroutine = Next(goroutine))
            goroutines.Add(goroutine);
    }

    /// <summary>The goroutine after <paramref name="goroutine"/> in what <see cref="TakeAll"/> gave.</summary>
    internal static Goroutine? Next(Goroutine goroutine) => Unsafe.As<Goroutine?>(goroutine.Caller); // Only roots are linked here.
}
