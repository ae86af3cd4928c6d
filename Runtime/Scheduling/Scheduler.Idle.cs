using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>Idle Ps and the count of spinning Ms: the meeting point of those who submit work and those who run out of it.</summary>
internal static partial class Scheduler
{
    // Guards the lists of idle Ps and parked Ms, the array of Ps, and the stop protocol. Held for a few instructions, never while running
    // anything.
    private static readonly InnerLock Gate = new();

    private static Processor? _idleProcessors;

    // Word left by somebody who knew of work and found no idle P: the next M that puts its P down must become a spinner instead. Guarded by
    // the gate.
    private static bool _needSpinning;

    // Ps in the idle list, and Ms that look for work without having any. Both counts are written with full barriers and read without the
    // gate.
    private static int _idleCount;
    private static int _spinningCount;

    private static uint _successfulSearches;

    /// <summary>
    /// How many spinning Ms have found work; wraps around. Only a hint (<see cref="Processor.TrySpendWakeUp"/>), so it may miss some.
    /// </summary>
    internal static uint SuccessfulSearches => Volatile.Read(ref _successfulSearches);

    private static bool MayNeedProcessor => IdleCount != 0 && SpinningCount == 0;

    internal static int IdleCount => Volatile.Read(ref _idleCount);

    internal static int SpinningCount => Volatile.Read(ref _spinningCount);

    /// <summary>Whether one more M may spin. At most half of the busy Ps' Ms do; more would only fight over the same work.</summary>
    internal static bool MaySpin => 2 * SpinningCount < ProcessorCount - IdleCount;

    internal static void AddSpinning() => Interlocked.Increment(ref _spinningCount);

    /// <summary>
    /// A full barrier: reads after this call see work that was published before the count fell, and whoever publishes work later sees the
    /// lower count.
    /// </summary>
    internal static void RemoveSpinning()
    {
        var left = Interlocked.Decrement(ref _spinningCount);
        Invariants.NotNegative(left, "Ms that spin");
    }

    internal static void CountSuccessfulSearch() => Volatile.Write(ref _successfulSearches, _successfulSearches + 1);

    internal static bool TryAddFirstSpinning() => Interlocked.CompareExchange(ref _spinningCount, 1, 0) == 0;

    /// <summary>
    /// Submitter 2, after work was published with a full barrier: starts a spinning M if a P is idle and nobody spins. Pairs with
    /// Machine.GiveUpProcessor: an M there publishes its idle P (and that it no longer spins) with a full barrier, and then looks at the
    /// queues once more. So one of the two sees the other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WakeProcessor()
    {
        if (MayNeedProcessor)
            StartSpinning();
    }

    /// <summary>
    /// Puts a P, which the caller holds and has found empty, into the idle list. An M that does not spin (<paramref name="honoursWord"/>)
    /// may find word that a spinner is needed.
    /// </summary>
    internal static PutIdleResult TryPutIdle(Processor processor, bool honoursWord)
    {
        using (Gate.Hold())
        {
            if (StopRequested || processor.Replaced || HasSharedWork)
                return PutIdleResult.WorkCame;
            if (_needSpinning && honoursWord)
            {
                _needSpinning = false;
                AddSpinning();
                return PutIdleResult.MustSpin;
            }

            PutIdle(processor);
            return PutIdleResult.Idle;
        }
    }

    /// <summary>
    /// Takes an idle P for an M that knows of work. Null when no P is idle: then the M that puts its P down next must look for work. The
    /// caller counts itself as a spinner only when it has the P: submitters would rely in vain on a spinner that has no P.
    /// </summary>
    internal static Processor? TakeIdleOrLeaveWord()
    {
        using (Gate.Hold())
        {
            var processor = TakeIdle();
            _needSpinning |= processor is null;
            return processor;
        }
    }

    /// <summary>
    /// Takes an idle P for the caller, or null. An idle <paramref name="preferred"/> comes first, for what that P has in the core's caches.
    /// </summary>
    internal static Processor? TryTakeIdle(Processor? preferred = null)
    {
        if (IdleCount == 0)
            return null;
        using (Gate.Hold())
        {
            if (preferred?.Status == ProcessorStatus.Idle)
                MoveToFront(preferred);
            return TakeIdle();
        }
    }

    /// <summary>
    /// The caller lets its P go for good: gives it to another M, or to the idle list when nothing needs it, or to whoever stops the world.
    /// </summary>
    internal static void HandOff(Processor processor)
    {
        while (true)
        {
            if (processor.Replaced)
            {
                Retire(processor);
                return;
            }

            if (StopRequested)
            {
                if (TrySurrender(processor))
                    return;
                continue;
            }

            if (Machine.TakeReturner(processor) is { } returner)
            {
                Machine.ContinueOnItsThread(returner, processor);
                return;
            }

            if (processor.Queue.Count > 0 || HasSharedWork)
            {
                StartMachine(processor, spinning: false);
                return;
            }

            // Word of work is left standing: the look below is the look that a spinner would do.
            if (TryPutIdle(processor, honoursWord: false) == PutIdleResult.Idle)
                break;
        }

        if (HasWork())
            WakeProcessor();
        else if (EarliestTimer() is var due && due != long.MaxValue)
            TimerPoller.TimerAdded(due);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartSpinning()
    {
        if (!TryAddFirstSpinning())
            return;
        Processor? processor;
        using (Gate.Hold()) // Submitter 3.
        {
            processor = TakeIdle();
            if (processor is null)
            {
                // Under the gate: who puts a P down later finds the word, and no submitter relies on this count after that.
                _needSpinning = true;
                RemoveSpinning();
            }
        }

        if (processor is not null)
            StartMachine(processor, spinning: true);
    }

    private static void PutIdle(Processor processor)
    {
        Invariants.GoesIdle(processor, _idleProcessors, _idleCount);
        processor.Queue.Sweep(); // The holder may not have looked: its goroutine blocked, and all goroutines it had started were stolen.
        processor.State.Set(ProcessorStatus.Idle);
        processor.NextIdle = _idleProcessors;
        _idleProcessors = processor;
        Interlocked.Increment(ref _idleCount);
        // The increment was a full barrier. Pairs with the request in SystemMonitor.LookAtRunning, after which sysmon reads the status.
        processor.WithdrawRequests();
    }

    private static Processor? TakeIdle()
    {
        Invariants.IdleList(_idleProcessors, _idleCount);
        if (_idleProcessors is not { } processor)
            return null;
        _idleProcessors = processor.NextIdle;
        processor.NextIdle = null;
        processor.State.Set(ProcessorStatus.Running);
        if (Interlocked.Decrement(ref _idleCount) == ProcessorCount - 1)
            SystemMonitor.Wake();
        return processor;
    }

    private static void MoveToFront(Processor processor)
    {
        if (_idleProcessors == processor)
            return;
        Unlink(processor);
        processor.NextIdle = _idleProcessors;
        _idleProcessors = processor;
    }

    private static void RemoveIdle(Processor processor)
    {
        Unlink(processor);
        Interlocked.Decrement(ref _idleCount);
    }

    private static void Unlink(Processor processor)
    {
        ref var link = ref _idleProcessors;
        while (link != processor)
            link = ref link!.NextIdle;
        link = processor.NextIdle;
        processor.NextIdle = null;
    }
}
