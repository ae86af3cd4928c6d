using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>Idle Ps, parked Ms, and the count of spinning Ms: the meeting point of those who submit work and those who run out of it.</summary>
internal static partial class Scheduler
{
    private const int MaxMachines = 10_000;

    // Guards the two lists, P states and the stop protocol. Held for a few instructions, never while running anything.
    private static readonly Lock Gate = new();

    private static Processor? _idleProcessors;
    private static Machine? _parkedMachines;
    private static int _machineCount;

    // Ps in the idle list, and Ms that look for work without having any. Both are written with full barriers and read without the gate.
    private static int _idleCount;
    private static int _spinningCount;

    private static uint _successfulSearches;

    /// <summary>How many spinning Ms have found work; wraps around. Only a hint (<see cref="Processor.WorthWaking"/>), so it may miss some.</summary>
    internal static uint SuccessfulSearches => Volatile.Read(ref _successfulSearches);

    private static bool MayNeedProcessor => IdleCount != 0 && SpinningCount == 0;

    internal static int IdleCount => Volatile.Read(ref _idleCount);

    internal static int SpinningCount => Volatile.Read(ref _spinningCount);

    /// <summary>At most half of the busy Ps' Ms spin; more would only fight over the same work.</summary>
    internal static bool MaySpin => 2 * SpinningCount < ProcessorCount - IdleCount;

    internal static void AddSpinning() => Interlocked.Increment(ref _spinningCount);

    /// <summary>A full barrier: what is read after it was published before the count fell, or its publisher saw the lower count.</summary>
    internal static void RemoveSpinning() => Interlocked.Decrement(ref _spinningCount);

    internal static void CountSuccessfulSearch() => Volatile.Write(ref _successfulSearches, _successfulSearches + 1);

    internal static bool TryAddFirstSpinning() => Interlocked.CompareExchange(ref _spinningCount, 1, 0) == 0;

    /// <summary>
    /// Called after work was published with a full barrier: starts a spinning M if a P is idle and nobody spins. Pairs with Machine.GiveUpProcessor, which
    /// publishes its idle P (and its leaving the spinners) with a full barrier before it looks at the queues once more: one of the two sees the other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WakeProcessor()
    {
        if (MayNeedProcessor)
            StartSpinning();
    }

    /// <summary>Puts a P, which the caller holds and has found empty, into the idle list. False when it must go on: work came, or the world stops.</summary>
    internal static bool TryPutIdle(Processor processor)
    {
        lock (Gate)
        {
            if (StopRequested || Global.Count > 0)
                return false;
            PutIdle(processor);
            return true;
        }
    }

    /// <summary>Takes an idle P for the caller, or null.</summary>
    internal static Processor? TryTakeIdle()
    {
        if (IdleCount == 0)
            return null;
        lock (Gate)
            return TakeIdle();
    }

    /// <summary>Gives the P of an M that blocks to another M, or to the idle list when nothing needs it.</summary>
    internal static void HandOff(Processor processor)
    {
        if (StopRequested)
        {
            SurrenderToStop(processor);
            return;
        }

        if (processor.Queue.Count > 0 || Global.Count > 0)
        {
            StartMachine(processor, spinning: false);
            return;
        }

        if (!TryPutIdle(processor))
            HandOff(processor);
        else if (HasWork())
            WakeProcessor();
        else if (EarliestTimer() is var due && due != long.MaxValue)
            TimerPoller.TimerAdded(due);
    }

    internal static void AddParkedMachine(Machine machine)
    {
        lock (Gate)
        {
            machine.NextIdle = _parkedMachines;
            _parkedMachines = machine;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartSpinning()
    {
        if (!TryAddFirstSpinning())
            return;
        if (TryTakeIdle() is { } processor)
        {
            StartMachine(processor, spinning: true);
            return;
        }

        RemoveSpinning();

        // While we counted as spinning, another M may have put its P down, found work that is not ours, and left it to the spinner that we seemed to be.
        if (IdleCount != 0 && HasWork())
            StartSpinning();
    }

    private static void StartMachine(Processor processor, bool spinning)
    {
        Machine? parked;
        var number = 0;
        lock (Gate)
        {
            parked = _parkedMachines;
            if (parked is not null)
                _parkedMachines = parked.NextIdle;
            else
                number = ++_machineCount;
        }

        if (parked is not null)
        {
            parked.Wake(processor, spinning);
            return;
        }

        // No exception: it would have to unwind a goroutine whose P is on its way to nobody. Go's "thread exhaustion" cannot be recovered from either.
        if (number > MaxMachines)
        {
            Environment.FailFast(
                $"Thread exhaustion: more than {MaxMachines} threads would be needed, as that many goroutines block in ordinary code at once. Let them suspend ([Goroutine] methods instead of lambdas and methods that are not rewritten), or let fewer of them run at a time.");
        }

        Machine.Start(number, processor, spinning);
    }

    private static void PutIdle(Processor processor)
    {
        processor.Status = ProcessorStatus.Idle;
        processor.NextIdle = _idleProcessors;
        _idleProcessors = processor;
        Interlocked.Increment(ref _idleCount);
    }

    private static Processor? TakeIdle()
    {
        if (_idleProcessors is not { } processor)
            return null;
        _idleProcessors = processor.NextIdle;
        processor.NextIdle = null;
        processor.Status = ProcessorStatus.Running;
        if (Interlocked.Decrement(ref _idleCount) == ProcessorCount - 1)
            SystemMonitor.Wake();
        return processor;
    }
}
