namespace GoroutineGen.Scheduling;

/// <summary>The Ms: started when a P needs an M, parked when an M has no P, ended when there are more than enough.</summary>
internal static partial class Scheduler
{
    // Parked Ms, the one that parked last first: those at the end of a long list stay there until their time is over.
    private static readonly LinkedList<Machine> ParkedMachines = [];

    private static int _machineCount;
    private static int _lastMachine;
    private static int _lostRegions;

    /// <summary>How many Ms may exist. A P that needs one more waits until an M comes back, or ends.</summary>
    internal static int MaxMachines { get; set; } = 10_000;

    /// <summary>How long an M stays parked before it ends, in milliseconds, if more Ms are parked then than there should be Ps.</summary>
    internal static int SurplusLinger { get; set; } = 10_000;

    internal static int MachineCount => Volatile.Read(ref _machineCount);

    /// <summary>How many goroutines are in foreign code that has lost its P: any of them may wake others when it comes back.</summary>
    internal static int LostRegions => Volatile.Read(ref _lostRegions);

    internal static void RegionLostProcessor() => Interlocked.Increment(ref _lostRegions);

    internal static void RegionCameBack() => Interlocked.Decrement(ref _lostRegions);

    /// <summary>By an M without a P: takes a P that waits for an M, or goes among the parked Ms.</summary>
    internal static Processor? TakeUnmannedOrPark(Machine machine)
    {
        using (Gate.Hold())
        {
            if (PopUnmanned() is { } processor)
                return processor;
            ParkedMachines.AddFirst(machine.ParkedNode);
            return null;
        }
    }

    /// <summary>By a parked M that has waited long enough: takes the M out of the list if more Ms are parked than needed.</summary>
    /// <returns>Whether the M has to end. Not when it is needed, or is being woken just now.</returns>
    internal static bool TryEndParked(Machine machine)
    {
        using (Gate.Hold())
        {
            if (machine.ParkedNode.List is null || ParkedMachines.Count <= MaxProcessors)
                return false;
            ParkedMachines.Remove(machine.ParkedNode);
            _machineCount--;
            return true;
        }
    }

    /// <summary>Called when an M ends that is not parked.</summary>
    internal static void MachineEnds()
    {
        using (Gate.Hold())
            _machineCount--;
    }

    /// <summary>Gives <paramref name="processor"/> to a parked M, or a new one; else the P waits for an M.</summary>
    private static void StartMachine(Processor processor, bool spinning)
    {
        Machine? parked;
        var number = 0;
        using (Gate.Hold())
        {
            parked = ParkedMachines.First?.Value;
            if (parked is not null)
            {
                ParkedMachines.RemoveFirst();
            }
            else if (_machineCount < MaxMachines)
            {
                number = ++_lastMachine;
                _machineCount++;
            }
            else
            {
                LeaveUnmanned(processor, spinning);
                return;
            }
        }

        if (parked is not null)
            parked.Wake(processor, spinning);
        else if (Machine.Current is { IsClean: false })
            ThreadStarter.Start(number, processor, spinning);
        else
            StartThread(number, processor, spinning);
    }

    /// <summary>Starts an M on the calling thread, whose state the new thread inherits.</summary>
    internal static void StartThread(int number, Processor processor, bool spinning)
    {
        try
        {
            Machine.Start(number, processor, spinning);
        }
        catch (OutOfMemoryException)
        {
            using (Gate.Hold()) // The system has no thread for us now. Sysmon tries again.
            {
                _machineCount--;
                LeaveUnmanned(processor, spinning);
            }
        }
    }
}
