namespace GoroutineGen.Scheduling;

/// <summary>
/// A thread that is not ours could wake a goroutine, unless that thread itself sleeps in one of our operations. So this class knows which
/// threads are ours, and which other threads have used our API. On Linux the system also tells of threads that we have never met.
/// </summary>
internal static class KnownThreads
{
    private const int FirstPurge = 16;

    private static readonly InnerLock Changing = new();
    private static readonly List<Entry> Known = [];
    private static int _purgeAt = FirstPurge;

    /// <summary>Called on a thread of ours when it starts.</summary>
    /// <returns>The system's number for the thread; empty where the system does not tell.</returns>
    internal static string AddOwn() => Add(null);

    /// <summary>Called on another thread when it uses our API for the first time.</summary>
    internal static void AddForeign(ThreadParker stand) => Add(stand);

    /// <summary>Whether a thread that is not ours may be about to do something.</summary>
    internal static bool AnyForeignAwake()
    {
        var accounted = new HashSet<string>();
        var asleepInPool = 0;
        using (Changing.Hold())
        {
            foreach (var known in Known)
            {
                if (known.Living is not { } thread)
                    continue; // The thread has ended, and the system may have given its number to another.
                var pooled = thread.IsThreadPoolThread;
                if (known.Stand is null or { IsAsleep: true })
                {
                    accounted.Add(known.Id);
                    asleepInPool += pooled ? 1 : 0;
                }
                else if (!pooled)
                {
                    return true; // A worker of the pool may only be waiting for work; whether it has some is looked at below.
                }
            }
        }

        return IsPoolBusy(asleepInPool) || SystemThreads.AnyStranger(accounted);
    }

    private static bool IsPoolBusy(int asleep)
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return most - available > asleep || ThreadPool.PendingWorkItemCount > 0 || Timer.ActiveCount > 0;
    }

    private static string Add(ThreadParker? stand)
    {
        var entry = new Entry(new WeakReference<Thread>(Thread.CurrentThread), stand, SystemThreads.CurrentId());
        using (Changing.Hold())
        {
            if (Known.Count >= _purgeAt)
            {
                Known.RemoveAll(static known => known.Living is null);
                _purgeAt = Math.Max(FirstPurge, Known.Count * 2);
            }

            Known.Add(entry);
        }

        return entry.Id;
    }

    /// <param name="Thread">
    /// The thread, held weakly: the object of a thread that has ended still holds the thread's AsyncLocal values.
    /// </param>
    /// <param name="Stand">What stands for the thread when it waits in our operations; null for a thread of ours.</param>
    /// <param name="Id">The system's number for the thread.</param>
    private sealed record Entry(WeakReference<Thread> Thread, ThreadParker? Stand, string Id)
    {
        /// <summary>The thread, until it has ended.</summary>
        internal Thread? Living => Thread.TryGetTarget(out var thread) && thread.IsAlive ? thread : null;
    }
}
