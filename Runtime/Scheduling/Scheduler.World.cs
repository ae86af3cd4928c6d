using System.Globalization;
using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>The Ps, and stopping the world to change their number. README, "Stopping the world".</summary>
internal static partial class Scheduler
{
    // One stopper at a time.
    private static readonly Lock WorldLock = new();

    private static readonly Note AllStopped = new();

    // A ring to steal into for a moment; guarded by the gate.
    private static readonly LocalRunQueue Stolen = new();

    private static volatile bool _stopRequested;
    private static int _stillRunning;
    private static int _lastProcessor;
    private static World _world = CreateWorld();

    /// <summary>How many goroutines should run at once. There are more Ps for a while when some were replaced (Scheduler.Replacement.cs).</summary>
    internal static int MaxProcessors { get; private set; } = _world.Processors.Length;

    /// <summary>True while Ms should surrender their Ps.</summary>
    internal static bool StopRequested => _stopRequested;

    internal static Processor[] Processors => Volatile.Read(ref _world).Processors;

    /// <summary>The Ps and the order to steal from them. Read as one: the order of other Ps would lead past the end of the array.</summary>
    internal static (Processor[] Processors, StealOrder Order) Victims
    {
        get
        {
            var world = Volatile.Read(ref _world);
            return (world.Processors, world.StealOrder);
        }
    }

    internal static int ProcessorCount => Volatile.Read(ref _world).Processors.Length;

    /// <summary>Changes the number of Ps; waits until every running goroutine has come to a schedule point.</summary>
    internal static void Resize(int count)
    {
        // Same number: nothing to stop for, as in Go.
        if (count != MaxProcessors)
            WithWorldStopped(WaitReason.StopTheWorld, () => MaxProcessors = count);
    }

    /// <summary>Runs <paramref name="action"/> while no goroutine runs, except in foreign code. The caller may be a goroutine or any thread.</summary>
    /// <param name="reason">What a dump says of the caller; none: that it runs.</param>
    /// <param name="action">What to do. It must not wait.</param>
    internal static void WithWorldStopped(WaitReason reason, Action action)
    {
        // A goroutine that stops the world lets its own P go first, or it would wait for itself (and for another that stops it at the same time).
        var machine = Machine.Current;
        machine?.EnterWait(reason);
        try
        {
            lock (WorldLock)
            {
                StopTheWorld();
                try
                {
                    action();
                }
                finally
                {
                    StartTheWorld();
                }
            }
        }
        finally
        {
            machine?.ExitBlocking();
        }
    }

    // By an M that saw the request, with the P it lets go. False when the world has started again meanwhile.
    private static bool TrySurrender(Processor processor)
    {
        lock (Gate)
        {
            if (!_stopRequested || processor.Replaced)
                return false;
            processor.State.Set(ProcessorStatus.Stopped);
            CountStopped();
            return true;
        }
    }

    private static void CountStopped()
    {
        if (--_stillRunning == 0)
            AllStopped.Signal();
    }

    private static void StopTheWorld()
    {
        SystemMonitor.EnsureStarted(); // It counts those as stopped that run foreign code for long.
        lock (Gate)
        {
            _stopRequested = true;
            Interlocked.MemoryBarrier(); // Between the request and the statuses. Pairs with ProcessorState.BeginBlocking, after which the M reads the request.
            _stillRunning = 1; // This stopper; so that the count cannot reach zero before all Ps are counted.
            foreach (var processor in Processors)
            {
                if (!processor.Replaced && !TryStopIdle(processor))
                    _stillRunning++;
            }

            CountStopped();
        }

        Preemption.Add(1); // Makes every check look at StopRequested.
        AllStopped.Wait();
        Invariants.WorldStopped(Processors);
    }

    // Under the gate. The idle list is emptied as a whole in the end.
    private static bool TryStopIdle(Processor processor)
    {
        var snapshot = processor.State.Snapshot;
        switch (ProcessorState.StatusOf(snapshot))
        {
            case ProcessorStatus.Idle:
                RemoveIdle(processor);
                processor.State.Set(ProcessorStatus.Stopped);
                return true;
            case ProcessorStatus.Blocking when processor.State.TryTake(snapshot, ProcessorStatus.Stopped):
                RegionLostProcessor();
                return true;
            default:
                return false;
        }
    }

    private static void StartTheWorld()
    {
        var withWork = new List<Processor>();
        Preemption.Add(-1);
        SystemMonitor.BetweenLooks(() =>
        {
            lock (Gate)
            {
                ArrangeProcessors();
                Invariants.Complete(Processors, MaxProcessors);
                _stopRequested = false;
                foreach (var processor in Processors)
                {
                    if (processor.Replaced)
                        continue;
                    if (processor.Queue.Thief.IsEmpty)
                    {
                        PutIdle(processor);
                    }
                    else
                    {
                        processor.State.Set(ProcessorStatus.Running);
                        withWork.Add(processor);
                    }
                }
            }
        });

        foreach (var processor in withWork)
            StartMachine(processor, spinning: false);
        if (HasWork() || EarliestTimer() != long.MaxValue)
            WakeProcessor();
    }

    // Under the gate, with the world stopped: as many Ps as there should be, and those replaced ones whose Ms have not come back.
    private static void ArrangeProcessors()
    {
        var stopped = Kept(Processors).ToArray();
        var kept = stopped.Take(MaxProcessors).ToList();
        while (kept.Count < MaxProcessors)
            kept.Add(NewProcessor());
        Processor[] arranged = [.. kept, .. Replaced(Processors)];
        if (arranged.SequenceEqual(Processors))
            return;
        Volatile.Write(ref _world, new World(arranged));
        foreach (var gone in stopped.Skip(MaxProcessors).Reverse())
            Empty(gone, kept[0]);
    }

    // Nobody holds the P any more, and it is no longer among the Ps: its goroutines come first in the global queue, in their order.
    private static void Empty(Processor processor, Processor heir)
    {
        Global.PutBatchFirst(TakeQueued(processor));
        processor.Timers.Close(heir.Timers);
        TimerPoller.TimerAdded(heir.Timers.NextDue); // The poller may have looked at the heir before, and at this one after.
        SpareLists.Push(processor.Goroutines);
        processor.WithdrawRequests();
        Invariants.Gone(processor, Processors);
        Interlocked.Add(ref _externalBalance, processor.Balance);
    }

    // Under the gate, as a thief: the P may have a holder who goes on using the queue.
    private static Goroutine[] TakeQueued(Processor processor)
    {
        var thief = processor.Queue.Thief;
        var taken = new List<Goroutine>();
        if (thief.PeekNext() is { } next && thief.TryStealNext(next))
            taken.Add(next);
        while (thief.StealHalf(Stolen) is { } last)
        {
            while (Stolen.Take() is { } goroutine)
                taken.Add(goroutine);
            taken.Add(last);
        }

        return taken.ToArray();
    }

    private static World CreateWorld()
    {
        var fromEnvironment = Environment.GetEnvironmentVariable("GOMAXPROCS");
        var count = int.TryParse(fromEnvironment, NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set > 0
            ? set
            : Environment.ProcessorCount; // Knows affinity and container limits.
        var processors = new Processor[count];
        for (var i = 0; i < count; i++)
        {
            processors[i] = new Processor(_lastProcessor++, new GoroutineList()); // Not NewProcessor: other static fields may not be there yet.
            PutIdle(processors[i]);
        }

        return new World(processors);
    }

    /// <summary>The Ps and the order to steal from them: replaced together.</summary>
    private sealed class World(Processor[] processors)
    {
        internal Processor[] Processors { get; } = processors;

        internal StealOrder StealOrder { get; } = new(processors.Length);
    }
}
