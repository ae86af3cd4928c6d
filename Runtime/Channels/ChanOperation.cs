using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// One pending send or receive, alone or as a case of a select, or a select's case on a task. Wait queues hold such operations. Until the
/// operation is queued, its fields belong to its maker. From then on the channel's latch guards them. Once the operation has been woken or
/// withdrawn, they belong to the maker again.
/// </summary>
internal abstract class ChanOperation : QueuedOperation
{
    /// <summary>The channel operated on; null for an operation that is never ready.</summary>
    internal ChanCore? Channel;

    /// <summary>The select this is a case of; null for a single operation.</summary>
    internal SelectOperation? Select;

    /// <summary>The case's position in its select.</summary>
    internal ushort Index; // Enough for the most cases of a select; an int would make each waiting goroutine eight bytes larger.

    /// <summary>Counts the <see cref="Case"/>s that have entered a select with this node.</summary>
    internal int Entry;

    /// <summary>Whether this is a send; else it is a receive.</summary>
    internal bool IsSend;

    /// <summary>Whether this is a watcher: it transfers nothing, but wants to know when a transfer might be possible.</summary>
    internal bool IsWatch;

    /// <summary>The outcome: whether a value was transferred. Else the channel was closed, or the operation is on a task.</summary>
    internal bool Transferred;

    /// <summary>Whether the node outlives its select, because the received value is read from the node afterwards.</summary>
    internal bool IsKept;

    private protected ChanOperation()
    {
    }

    private ref ChanQueue QueueLocked
    {
        get
        {
            if (!IsWatch)
                return ref IsSend ? ref Channel!.Senders : ref Channel!.Receivers;
            var watchers = Channel!.EnsureWatchersLocked();
            return ref IsSend ? ref watchers.Senders : ref watchers.Receivers;
        }
    }

    /// <summary>The place of the channel's latch in the order in which a select takes latches; 0 when there is no channel.</summary>
    internal long LatchOrder => Channel is null ? 0 : Channel.Order;

    /// <summary>
    /// Under the channel's latch: whether the operation's select has chosen another case or is withdrawn, so that this operation is about
    /// to be unlinked.
    /// </summary>
    internal bool HasLost => Select is { IsDecided: true };

    /// <summary>Without the latch: whether the operation looks as if it could be done now.</summary>
    internal abstract bool LooksReady { get; }

    /// <summary>
    /// Under the channel's latch: does the operation if it can be done now. Whoever is woken by the operation is noted in
    /// <paramref name="effects"/>, to be readied after the latch.
    /// </summary>
    /// <returns>Whether the operation was done.</returns>
    internal abstract bool TryCompleteLocked(ref ChanEffects effects);

    /// <summary>
    /// By whoever dequeued this operation, under the latch: tries to win the right to wake the waiter. For a single operation the caller
    /// always wins. For the operations of one select only the first caller wins.
    /// </summary>
    /// <returns>Whether the caller has won.</returns>
    internal bool TryClaim() => Select is null || Select.TryClaim(this);

    /// <summary>Writes the received value to the variable at <paramref name="target"/>, which is of the channel's value type.</summary>
    internal abstract void Deliver(ref byte target);

    /// <summary>
    /// After the operation was done without a transfer: takes the result of a task. Throws when a send met a closed channel, or what the
    /// task threw.
    /// </summary>
    internal abstract void ConcludeWithoutTransfer();

    /// <summary>After the operation: gives the node back to be used again.</summary>
    internal abstract void Release();

    /// <summary>
    /// Under the channel's latch: puts the operation into the channel's queue for its kind. A send wakes those who watch to receive, and a
    /// receive wakes those who watch to send.
    /// </summary>
    internal void EnqueueLocked(ref ChanEffects effects)
    {
        var channel = Channel!;
        if (IsWatch)
        {
            QueueLocked.Enqueue(this);
        }
        else if (IsSend)
        {
            channel.Senders.Enqueue(this);
            channel.TellReceiversLocked(ref effects);
        }
        else
        {
            channel.Receivers.Enqueue(this);
            channel.TellSendersLocked(ref effects);
        }
    }

    /// <summary>Takes the operation out of the channel's queue.</summary>
    /// <returns>Whether the operation was in the queue, or never in any; false when somebody has dequeued it already.</returns>
    internal bool Unlink()
    {
        if (Channel is not { } channel)
            return true; // It was in no queue, so nobody has woken it.
        channel.Latch.Enter();
        var wasQueued = QueueLocked.TryRemove(this);
        channel.Latch.Exit();
        channel.Timer?.ReceiversChanged();
        return wasQueued;
    }

    internal sealed override bool Withdraw() => Unlink();

    internal sealed override bool Commit(IParked waiter)
    {
        if (Channel is not { } channel)
            return true; // Never ready: nobody needs to know the waiter.
        Parked = waiter;
        var effects = default(ChanEffects);
        channel.Latch.Enter();
        var done = TryCompleteLocked(ref effects);
        if (!done)
            EnqueueLocked(ref effects);
        channel.Latch.Exit(); // Once the operation is queued, another M may run the waiter from here on.
        effects.Apply();
        if (!done)
            channel.Timer?.ReceiversChanged();
        return !done;
    }
}
