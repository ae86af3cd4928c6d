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
    /// <returns>Whether the queue was empty. If so, the caller has to wake a P; if not, whoever made the queue non-empty does.</returns>
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

    /// <summary>Takes everything, oldest first.</summary>
    internal GoroutineChain TakeAll()
    {
        var inOrder = default(GoroutineChain);
        if (IsEmpty)
            return inOrder;
        var newest = Interlocked.Exchange(ref _newest, null);
        while (newest is not null)
        {
            var below = GoroutineChain.Next(newest);
            inOrder.EnqueueFirst(newest);
            newest = below;
        }

        return inOrder;
    }

    /// <summary>Adds everything queued to <paramref name="goroutines"/>; only while nobody takes from the queue.</summary>
    internal void CopyTo(List<Goroutine> goroutines)
    {
        for (var goroutine = Volatile.Read(ref _newest); goroutine is not null; goroutine = GoroutineChain.Next(goroutine))
            goroutines.Add(goroutine);
    }
}
