using System.Diagnostics;

namespace GoroutineGen.Scheduling;

/// <summary>
/// What must hold at each transition, asserted in debug builds; in others the calls are not compiled. README, "Invariants". Each check
/// looks only at what its caller has to itself at that moment, or holds the gate for: anything else may have changed before it is read.
/// </summary>
internal static class Invariants
{
    /// <summary>A goroutine's status changes only along the arrows of the README.</summary>
    [Conditional("DEBUG")]
    internal static void StatusChanges(Goroutine goroutine, GoroutineStatus from, GoroutineStatus to)
    {
        var legal = from switch
        {
            GoroutineStatus.Runnable => to is GoroutineStatus.Running,
            GoroutineStatus.Running =>
                to is GoroutineStatus.Waiting or GoroutineStatus.Blocked or GoroutineStatus.Runnable or GoroutineStatus.Ended,
            GoroutineStatus.Waiting => to is GoroutineStatus.Runnable or GoroutineStatus.Running, // Running: the commit found it ready.
            GoroutineStatus.Blocked => to is GoroutineStatus.Running or GoroutineStatus.Runnable, // Runnable: queued for a P to go on with.
            _ => false,
        };
        Debug.Assert(legal, $"{goroutine} goes from {from} to {to}: it was readied twice, or runs on two Ms.");
    }

    /// <summary>Only a goroutine that waits is readied, and only once for each wait.</summary>
    [Conditional("DEBUG")]
    internal static void Readied(Goroutine goroutine) =>
        Debug.Assert(goroutine.Status == GoroutineStatus.Waiting, $"{goroutine} is readied, but does not wait.");

    /// <summary>What goes to a queue is runnable and in no other queue that links goroutines.</summary>
    [Conditional("DEBUG")]
    internal static void Queued(Goroutine goroutine)
    {
        Debug.Assert(goroutine.Status == GoroutineStatus.Runnable, $"{goroutine} is queued, but not runnable.");
        Debug.Assert(goroutine.Caller is null, $"{goroutine} is queued, but linked in another queue.");
    }

    /// <summary>A ring holds at most what it has space for.</summary>
    [Conditional("DEBUG")]
    internal static void RingHolds(uint head, uint tail) =>
        Debug.Assert(tail - head <= LocalRunQueue.Capacity, $"The ring of a P holds {tail - head}: from {head} to {tail}.");

    /// <summary>What is stolen or taken in a batch goes to an empty ring.</summary>
    [Conditional("DEBUG")]
    internal static void RingIsEmpty(LocalRunQueue ring) =>
        Debug.Assert(ring.IsEmpty, $"A batch goes to a queue that holds {ring.Count}.");

    /// <summary>A chain of goroutines has a head and a tail exactly when it counts something.</summary>
    [Conditional("DEBUG")]
    internal static void Linked(Goroutine? head, Goroutine? tail, int count) =>
        Debug.Assert(
            count >= 0 && (head is null) == (count == 0) && (tail is null) == (count == 0) && tail?.Caller is null,
            $"A chain of goroutines counts {count}; its head is {head}, its tail {tail}.");

    /// <summary>An M between goroutines: it holds a P, and nothing is left of the last goroutine.</summary>
    [Conditional("DEBUG")]
    internal static void BetweenGoroutines(Machine machine)
    {
        HoldsProcessor(machine);
        Debug.Assert(machine.Running is null, $"An M looks for work while it runs {machine.Running}.");
        Debug.Assert(machine.Pending is null, $"An M looks for work while its last goroutine is about to wait for {machine.Pending}.");
    }

    /// <summary>The goroutine that an M took from a queue is runnable, so nobody else runs it.</summary>
    [Conditional("DEBUG")]
    internal static void Taken(Goroutine goroutine) =>
        Debug.Assert(
            goroutine.Status == GoroutineStatus.Runnable, $"{goroutine} was taken from a queue, but is not runnable: it was queued twice.");

    /// <summary>Whoever runs a goroutine, or starts or ends a blocking region, holds a P that nobody else holds.</summary>
    [Conditional("DEBUG")]
    internal static void HoldsProcessor(Machine machine)
    {
        Debug.Assert(machine.Processor is not null, "An M without a P runs code that needs one.");
        Debug.Assert(machine.Processor.Status == ProcessorStatus.Running,
            $"An M holds P{machine.Processor.Id}, which is {machine.Processor.Status}.");
    }

    /// <summary>An M parks without a P, without a goroutine, locked to none, and not counted as spinning.</summary>
    [Conditional("DEBUG")]
    internal static void Parks(Machine machine, bool spinning, Goroutine? locked) =>
        Debug.Assert(
            machine.Processor is null && machine.Running is null && !spinning && locked is null,
            $"An M parks with P{machine.Processor?.Id}, running {machine.Running}, locked to {locked}, "
            + $"{(spinning ? "" : "not ")}spinning.");

    /// <summary>An M is given a P only while it waits for one, and by one giver.</summary>
    [Conditional("DEBUG")]
    internal static void Given(Processor? before, Processor now)
    {
        Debug.Assert(before is null, $"An M that has not yet taken P{before?.Id} is given P{now.Id}.");
        Debug.Assert(now.Status == ProcessorStatus.Running, $"An M is given P{now.Id}, which is {now.Status}.");
    }

    /// <summary>Blocking regions end as often as they began.</summary>
    [Conditional("DEBUG")]
    internal static void RegionDepth(int depth) => Debug.Assert(depth >= 0, "A blocking region ended that never began.");

    /// <summary>A P is taken out of a blocking region by compare-exchange only, and a region begins only on a P that is held.</summary>
    [Conditional("DEBUG")]
    internal static void StateSet(ProcessorStatus from, ProcessorStatus to)
    {
        var legal = to == ProcessorStatus.Blocking ? from == ProcessorStatus.Running : from != ProcessorStatus.Blocking;
        Debug.Assert(legal, $"A P goes from {from} to {to} without a compare-exchange.");
    }

    /// <summary>A P goes idle empty, once, and not when it was replaced. Under the gate.</summary>
    [Conditional("DEBUG")]
    internal static void GoesIdle(Processor processor, Processor? firstIdle, int idleCount)
    {
        Debug.Assert(processor.Queue.IsEmpty, $"P{processor.Id} goes idle with {processor.Queue.Count} goroutines in its queue.");
        Debug.Assert(!processor.Replaced, $"P{processor.Id} goes idle, but was replaced.");
        for (var idle = firstIdle; idle is not null; idle = idle.NextIdle)
            Debug.Assert(idle != processor, $"P{processor.Id} goes idle twice.");
        IdleList(firstIdle, idleCount);
    }

    /// <summary>The idle list is as long as the count that is read without the gate, and holds idle Ps. Under the gate.</summary>
    [Conditional("DEBUG")]
    internal static void IdleList(Processor? firstIdle, int idleCount)
    {
        var length = 0;
        for (var idle = firstIdle; idle is not null; idle = idle.NextIdle, length++)
            Debug.Assert(idle.Status == ProcessorStatus.Idle, $"P{idle.Id} is in the idle list, but {idle.Status}.");
        Debug.Assert(length == idleCount, $"The idle list has {length} Ps, and the count says {idleCount}.");
    }

    /// <summary>A count that rises and falls in pairs never falls first.</summary>
    [Conditional("DEBUG")]
    internal static void NotNegative(int count, string what) => Debug.Assert(count >= 0, $"{what}: {count}.");

    /// <summary>While the world is stopped nobody holds a P, except foreign code on a P that was replaced.</summary>
    [Conditional("DEBUG")]
    internal static void WorldStopped(Processor[] processors)
    {
        foreach (var processor in processors)
        {
            Debug.Assert(
                processor.Replaced || processor.Status == ProcessorStatus.Stopped,
                $"The world is stopped, but P{processor.Id} is {processor.Status}.");
        }
    }

    /// <summary>
    /// There are as many Ps that were not replaced as there should be, and the replaced Ps stand behind them. Under the gate.
    /// </summary>
    [Conditional("DEBUG")]
    internal static void Complete(Processor[] processors, int wanted)
    {
        var count = processors.Count(processor => !processor.Replaced);
        Debug.Assert(count == wanted, $"There are {count} Ps that were not replaced, and should be {wanted}.");
        Debug.Assert(!processors.Take(count).Any(processor => processor.Replaced), "A replaced P stands before one that was not.");
    }

    /// <summary>A P that goes for good leaves nothing behind.</summary>
    [Conditional("DEBUG")]
    internal static void Gone(Processor processor, Processor[] remaining)
    {
        Debug.Assert(processor.Queue.IsEmpty && processor.Timers.NextDue == long.MaxValue, $"P{processor.Id} is gone, but not empty.");
        Debug.Assert(!remaining.Contains(processor), $"P{processor.Id} is gone, but still among the Ps.");
    }
}
