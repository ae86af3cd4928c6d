using System.Globalization;
using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>Stopping the world, which is how the number of Ps changes. README, "Stopping the world".</summary>
internal static partial class Scheduler
{
    // One stopper at a time.
    private static readonly Lock WorldLock = new();

    private static readonly Note AllStopped = new();
    private static volatile bool _stopRequested;
    private static int _stillRunning;
    private static World _world = CreateWorld();

    /// <summary>True while Ms should surrender their Ps.</summary>
    internal static bool StopRequested => _stopRequested;

    internal static Processor[] Processors => Volatile.Read(ref _world).Processors;

    internal static StealOrder StealOrder => Volatile.Read(ref _world).StealOrder;

    internal static int ProcessorCount => Volatile.Read(ref _world).Processors.Length;

    /// <summary>Changes the number of Ps; waits until every running goroutine has come to a schedule point.</summary>
    internal static void Resize(int count)
    {
        // A goroutine that resizes lets its own P go first, or it would wait for itself (and for another that resizes at the same time).
        var machine = Machine.Current;
        machine?.EnterBlocking(WaitReason.None);
        lock (WorldLock)
        {
            if (count != ProcessorCount)
            {
                StopTheWorld();
                ReplaceProcessors(count);
                StartTheWorld();
            }
        }

        machine?.ExitBlocking();
    }

    /// <summary>Called by an M that saw <see cref="StopRequested"/>, with the P it has let go.</summary>
    internal static void SurrenderToStop(Processor processor)
    {
        lock (Gate)
        {
            if (!_stopRequested)
            {
                PutIdle(processor); // The world has started again meanwhile.
            }
            else
            {
                processor.Status = ProcessorStatus.Stopped;
                if (--_stillRunning == 0)
                    AllStopped.Signal();
                return;
            }
        }

        if (HasWork())
            WakeProcessor();
    }

    private static void StopTheWorld()
    {
        lock (Gate)
        {
            _stopRequested = true;
            _stillRunning = ProcessorCount;
            while (TakeIdle() is { } processor)
            {
                processor.Status = ProcessorStatus.Stopped;
                _stillRunning--;
            }

            if (_stillRunning == 0)
                AllStopped.Signal();
        }

        Preemption.Add(1); // Makes every check look at StopRequested.
        AllStopped.Wait();
    }

    private static void ReplaceProcessors(int count)
    {
        var old = Processors;
        var processors = new Processor[count];
        for (var i = 0; i < count; i++)
            processors[i] = i < old.Length ? old[i] : new Processor(i);
        for (var i = old.Length - 1; i >= count; i--)
            Retire(old[i], processors[0]);
        SystemMonitor.Exchange(() => Volatile.Write(ref _world, new World(processors)));
    }

    // The goroutines of a P that goes come first in the global queue, in their order.
    private static void Retire(Processor processor, Processor heir)
    {
        var queued = new List<Goroutine>();
        if (processor.Queue.TakeNext() is { } next)
            queued.Add(next);
        while (processor.Queue.Take() is { } goroutine)
            queued.Add(goroutine);
        Global.PutBatchFirst(queued.ToArray());
        processor.Timers.MoveTo(heir.Timers);
        processor.WithdrawPreemption();
        Interlocked.Add(ref _externalBalance, processor.Balance);
    }

    private static void StartTheWorld()
    {
        var withWork = new List<Processor>();
        Preemption.Add(-1);
        lock (Gate)
        {
            _stopRequested = false;
            foreach (var processor in Processors)
            {
                if (processor.Queue.Thief.IsEmpty)
                {
                    PutIdle(processor);
                }
                else
                {
                    processor.Status = ProcessorStatus.Running;
                    withWork.Add(processor);
                }
            }
        }

        foreach (var processor in withWork)
            StartMachine(processor, spinning: false);
        if (HasWork() || EarliestTimer() != long.MaxValue)
            WakeProcessor();
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
            processors[i] = new Processor(i);
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
