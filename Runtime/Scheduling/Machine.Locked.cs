using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A goroutine that is locked to this M's thread (<c>Go.LockThread</c>): it runs nowhere else, and this M runs nothing else. README,
/// "Locked threads".
/// </summary>
internal sealed partial class Machine
{
    // Locked goroutines are rare: keeping their Ms here saves every other goroutine the field.
    private static readonly SideTable<Goroutine, Machine> LockedMachines = new();

    private Goroutine? _locked;
    private int _lockDepth;

    /// <summary>
    /// Whether a new thread may be started from this thread. Not while a goroutine is locked to this thread, and not when a goroutine has
    /// ended locked to it: nobody knows what the goroutine did to the thread.
    /// </summary>
    internal bool IsClean => _locked is null && !_ended;

    /// <summary>Whether the running goroutine is locked to this thread.</summary>
    internal bool IsLocked => _lockDepth > 0;

    /// <summary>Locks the running goroutine to this thread; calls nest.</summary>
    internal void LockRunning()
    {
        if (_lockDepth == 0)
            ThreadStarter.EnsureStarted();
        if (_lockDepth++ > 0)
            return;
        _locked = Running!;
        _locked.ThreadUse?.NoteLocking();
        _locked.Set(GoroutineTraits.LockedToThread, true);
        LockedMachines.Set(_locked, this);
    }

    /// <summary>Takes back one <see cref="LockRunning"/>.</summary>
    internal void UnlockRunning()
    {
        if (--_lockDepth > 0)
            return;
        LockedMachines.Remove(_locked!);
        _locked!.Set(GoroutineTraits.LockedToThread, false);
        _locked = null;
    }

    /// <summary>The locked goroutine does not run: lets the P go until an M that finds the goroutine runnable brings a P.</summary>
    private void RunLocked(Goroutine goroutine)
    {
        var processor = Processor!;
        Processor = null;
        Scheduler.HandOff(processor);
        WaitForProcessor();
        Run(goroutine, inheritsSlice: false);
    }

    /// <summary>
    /// The goroutine ended while it was locked: what it did to the thread must not reach another goroutine, so the thread ends as well.
    /// </summary>
    private void EndWithLocked()
    {
        LockedMachines.Remove(_locked!); // The handle must not keep this M.
        _locked = null;
        _lockDepth = 0;
        _ended = true;
        var processor = Processor!;
        Processor = null;
        Scheduler.MachineEnds();
        Scheduler.HandOff(processor);
    }

    /// <summary>
    /// This M took a goroutine that only another M can continue: the goroutine waits in the middle of the other M's stack, or is locked to
    /// the other M's thread. This M gives the other M its P, and parks.
    /// </summary>
    private void ContinueOnItsThread(Goroutine goroutine)
    {
        var processor = Processor!;
        Processor = null;
        ContinueOnItsThread(goroutine, processor);
        ParkMachine();
    }

    /// <summary>Gives <paramref name="processor"/> to the only M that can continue <paramref name="goroutine"/>.</summary>
    internal static void ContinueOnItsThread(Goroutine goroutine, Processor processor)
    {
        var holder = goroutine.HeldByThread ? ((HeldFrame)goroutine.Leaf).Holder : LockedMachine(goroutine);
        goroutine.HeldByThread = false;
        holder.Wake(processor, spinning: false);
    }

    private static Machine LockedMachine(Goroutine goroutine) =>
        LockedMachines.TryGet(goroutine, out var machine)
            ? machine
            : throw new InvalidOperationException($"{goroutine} is locked to a thread that is unknown.");
}
