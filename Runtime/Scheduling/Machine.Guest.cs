using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A thread of .NET's pool as an M for one turn: the thread that has completed a socket's operation runs the goroutine that waited for the
/// operation. README, "Guests".
/// </summary>
internal sealed partial class Machine
{
    [ThreadStatic]
    private static Machine? _guest;

    /// <summary>Whether this is a thread of the pool.</summary>
    internal bool IsGuest { get; }

    // The M of a thread of the pool, made on that thread.
    private Machine()
    {
        IsGuest = true;
        _thread = Thread.CurrentThread;
        _name = _thread.Name ?? "";
        _threadId = SystemThreads.CurrentId();
        _random = new XorShift(Seeds.Next());
        _held = new HeldFrame(this);
        ParkedNode = new LinkedListNode<Machine>(this);
        Blocker = ThreadParker.Current; // The deadlock detector knows the thread by it, also when the thread is no M.
    }

    /// <summary>
    /// By whoever has won the right to wake <paramref name="waiter"/>, which waited for a socket: runs the waiter here as a guest if that
    /// may be, or readies it.
    /// </summary>
    internal static void ContinueAfterSocket(IParked waiter)
    {
        if (waiter is Goroutine goroutine && TryBeGuest(goroutine) is { } guest)
        {
            DeadlockDetector.TaskCompleted(); // Not earlier: until the guest has a P, nothing else shows that the goroutine goes on.
            guest.RunAsGuest(goroutine);
            return;
        }

        Parking.Ready(waiter);
        DeadlockDetector.TaskCompleted();
    }

    /// <summary>
    /// Guest 1 and 2, by whoever has won the right to wake <paramref name="goroutine"/>, which waited for a socket.
    /// </summary>
    /// <returns>
    /// The calling thread as an M with a P, to be used for <see cref="RunAsGuest"/>; null when the goroutine has to go to a queue.
    /// </returns>
    internal static Machine? TryBeGuest(Goroutine goroutine)
    {
        if (goroutine.ThreadUse is not { } use || !use.MayBeGuest())
            return null;
        if (Scheduler.IdleCount == 0 || Scheduler.HasSharedWork || _current is not null)
            return null;
        if (goroutine.Has(GoroutineTraits.HeldByThread | GoroutineTraits.LockedToThread) || !Thread.CurrentThread.IsThreadPoolThread)
            return null;
        var guest = _guest ??= new Machine();
        if (!ThreadContext.IsDefault(guest._thread) || Scheduler.TryTakeIdle() is not { } processor)
            return null;
        guest.Processor = processor;
        return guest;
    }

    /// <summary>Guest 3 and 4: gives <paramref name="goroutine"/> one turn on this thread.</summary>
    internal unsafe void RunAsGuest(Goroutine goroutine)
    {
        byte here;
        StackLimit = StackGuard.LimitForGuest((nuint)(&here));
        _current = this;
        MachineList.Add(this);
        Invariants.Readied(goroutine);
        goroutine.Status = GoroutineStatus.Runnable;
        Run(goroutine, inheritsSlice: false);
        while (_locked is { } locked)
        {
            if (locked.Status == GoroutineStatus.Ended)
                EndAsGuest();
            RunLocked(locked);
        }

        LeaveAsGuest();
    }

    private void LeaveAsGuest()
    {
        ForgetContext();
        var processor = Processor!;
        Processor = null;
        MachineList.Remove(this);
        Scheduler.HandOff(processor);
        _current = null;
    }

    // The goroutine ended while it was locked: what it did to the thread must not reach another, and a thread of the pool cannot be ended.
    private void EndAsGuest()
    {
        LockedMachines.Remove(_locked!);
        LeaveAsGuest();
        while (true)
            Uninterrupted.Do(Timeout.Infinite, Thread.Sleep);
    }
}
