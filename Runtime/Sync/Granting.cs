using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>How the owner of a queue of <see cref="Waiter"/>s gives them what they asked for. Under the owner's latch.</summary>
internal static class Granting
{
    /// <summary>The waiter that has waited longest; null when nobody waits.</summary>
    internal static Waiter? FirstWaiter(this ref readonly WaitQueue queue) => (Waiter?)queue.First;

    /// <summary>
    /// Takes the first waiter out of the queue and grants what the waiter asked for. A waiter that has committed is woken; a waiter that
    /// has not will see the grant when it commits.
    /// </summary>
    internal static void GrantFirst(this ref WaitQueue queue, ref WakeList woken)
    {
        var waiter = (Waiter)queue.Dequeue()!;
        if (waiter.Grant() is not null)
            woken.Add(waiter);
    }

    /// <summary>
    /// Takes all waiters out of the queue and grants what they asked for, as <see cref="GrantFirst"/> does; gives their number.
    /// </summary>
    internal static int GrantAll(this ref WaitQueue queue, ref WakeList woken)
    {
        var count = 0;
        for (; queue.First is not null; count++)
            queue.GrantFirst(ref woken);
        return count;
    }
}
