using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>Ps that need an M where no more threads may be started, or can be. README, "Threads".</summary>
internal static partial class Scheduler
{
    // Linked as idle ones are; guarded by the gate. Never while an M is parked.
    private static Processor? _unmanned;

    // Under the gate: whether another P would find an M.
    private static bool HasMachine => ParkedMachines.Count > 0 || _machineCount < MaxMachines;

    internal static bool AnyUnmanned => Volatile.Read(ref _unmanned) is not null;

    /// <summary>By a goroutine that comes back to its thread without a P: takes a P that waits for an M.</summary>
    internal static Processor? TryTakeUnmanned()
    {
        if (!AnyUnmanned)
            return null;
        using (Gate.Hold())
            return PopUnmanned();
    }

    /// <summary>
    /// By sysmon, at each look: an M may have ended, the limit may be higher, the system may have a thread again. Else the P goes to a
    /// goroutine whose own M waits for a P: that M finds no P by itself, and perhaps no other M will ever come.
    /// </summary>
    internal static void ManProcessors()
    {
        if (TryTakeUnmanned() is not { } processor)
            return;
        if (TakeHeld() is { } held)
            Machine.ContinueOnItsThread(held, processor);
        else
            StartMachine(processor, spinning: false); // Unmanned again if nothing has changed.
    }

    // Wherever it is queued. On another P as well: that P may be unmanned too, or its M in foreign code, and no M comes as a thief.
    // Goroutines that any M can run go round once: this is rare, and their order no promise.
    private static Goroutine? TakeHeld()
    {
        using (Gate.Hold())
        {
            if (HasMachine || _stopRequested)
                return null;
            foreach (var processor in Processors)
                Global.PutBatch(TakeQueued(processor));
        }

        if (Returners.Take() is { } returner)
            return returner;
        for (var left = Global.Count; left > 0 && Global.Take() is { } goroutine; left--)
        {
            if (goroutine.Has(GoroutineTraits.HeldByThread | GoroutineTraits.LockedToThread))
                return goroutine;
            Global.Put(goroutine);
        }

        return null;
    }

    // Under the gate. The P keeps its status, Running: it is on its way to an M, though the way may be long.
    private static void LeaveUnmanned(Processor processor, bool spinning)
    {
        processor.Holder = null;
        if (_stopRequested)
        {
            processor.State.Set(ProcessorStatus.Stopped); // The stopper counts it as running, and nobody else would surrender it.
            CountStopped();
        }
        else
        {
            processor.NextIdle = _unmanned;
            Volatile.Write(ref _unmanned, processor);
        }

        if (spinning)
            RemoveSpinning(); // Whoever takes the P looks at all queues.
    }

    // Under the gate.
    private static Processor? PopUnmanned()
    {
        if (_unmanned is not { } processor)
            return null;
        Volatile.Write(ref _unmanned, processor.NextIdle);
        processor.NextIdle = null;
        return processor;
    }

    // Under the gate, by whoever stops the world: nobody else would surrender these.
    private static void StopUnmanned()
    {
        while (PopUnmanned() is { } processor)
            processor.State.Set(ProcessorStatus.Stopped);
    }
}
