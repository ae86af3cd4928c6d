using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>A channel's queue of operations of one kind, some of them cases of selects. Guarded by the channel's latch.</summary>
internal struct ChanQueue
{
    private WaitQueue _operations;

    /// <summary>Whether nobody waits. May be asked without the latch.</summary>
    internal readonly bool IsEmpty => _operations.IsEmpty;

    /// <summary>The first operation that would transfer a value if it were dequeued; null when there is none.</summary>
    internal readonly ChanOperation? FirstAble
    {
        get
        {
            var operation = Unsafe.As<ChanOperation?>(_operations.First); // Nothing else is enqueued here.
            while (operation is { HasLost: true })
                operation = Unsafe.As<ChanOperation?>(operation.Next);
            return operation;
        }
    }

    internal void Enqueue(ChanOperation operation) => _operations.Enqueue(operation);

    /// <summary>Takes <paramref name="operation"/> out.</summary>
    /// <returns>Whether it was in the queue.</returns>
    internal bool TryRemove(ChanOperation operation) => _operations.TryRemove(operation);

    /// <summary>
    /// Takes the first operation that can be claimed and notes in <paramref name="effects"/> that its waiter is to be readied. On the way,
    /// operations of selects that another case has woken are dropped. Nobody notices, because those selects are about to leave the queue.
    /// </summary>
    internal ChanOperation? DequeueClaimed(ref ChanEffects effects)
    {
        while (_operations.Dequeue() is { } first)
        {
            var operation = Unsafe.As<ChanOperation>(first);
            if (!operation.TryClaim())
                continue;
            effects.Wake(operation);
            return operation;
        }

        return null;
    }

    /// <summary>Takes all operations that can be claimed, as <see cref="DequeueClaimed"/> takes one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // Rarely called, but its call stands in the middle of each send and receive.
    internal void DequeueAll(ref ChanEffects effects)
    {
        while (DequeueClaimed(ref effects) is not null)
        {
        }
    }
}
