using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// One pending send or receive, alone or as a case of a select: what a channel's wait queues hold. Its fields belong to whoever made it
/// until it is queued, then to the channel's latch, and to the maker again once the operation has been woken or withdrawn.
/// </summary>
internal abstract class ChanOperation : QueuedOperation
{
    /// <summary>The channel operated on; null for an operation that is never ready.</summary>
    internal ChanCore? Channel;

    /// <summary>The select this is a case of; null for a single operation.</summary>
    internal SelectOperation? Select;

    /// <summary>The case's position in its select.</summary>
    internal ushort Index; // As many as a select has cases at most; an int would make each waiting goroutine eight bytes larger.

    /// <summary>Counts the <see cref="Case"/>s that have entered a select with this node.</summary>
    internal int Entry;

    /// <summary>Whether this is a send; else it is a receive.</summary>
    internal bool IsSend;

    /// <summary>Whether this is a watcher, which transfers nothing, but wants to know when it might.</summary>
    internal bool IsWatch;

    /// <summary>The outcome: whether a value was transferred. Else the channel was closed.</summary>
    internal bool Transferred;

    /// <summary>Whether the node outlives its select, because the received value is read from it afterwards.</summary>
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

    /// <summary>Where the channel's latch comes among those of a select; 0 when there is no channel.</summary>
    internal long LatchOrder => Channel is null ? 0 : Channel.Order;

    /// <summary>
    /// Under the channel's latch: whether another case of its select was chosen already, and this one is about to be unlinked.
    /// </summary>
    internal bool HasLost => Select is { IsDecided: true };

    /// <summary>Without the latch: whether the operation looks as if it could be done now.</summary>
    internal abstract bool LooksReady { get; }

    /// <summary>
    /// Under the channel's latch: does the operation if it can be done now. Whom that wakes is noted in <paramref name="effects"/>, to be
    /// readied after the latch.
    /// </summary>
    /// <returns>Whether it was done.</returns>
    internal abstract bool TryCompleteLocked(ref ChanEffects effects);

    /// <summary>
    /// By whoever dequeued this operation, under the latch: wins the right to wake the waiter. For a single operation the caller always
    /// wins; of a select's operations only the first does.
    /// </summary>
    /// <returns>Whether the caller has won.</returns>
    internal bool TryClaim() => Select is null || Select.TryClaim(this);

    /// <summary>Writes the received value to the variable at <paramref name="target"/>, which is of the channel's value type.</summary>
    internal abstract void Deliver(ref byte target);

    /// <summary>After the operation: gives the node back to be used again.</summary>
    internal abstract void Release();

    /// <summary>
    /// Under the channel's latch: joins the channel's queue for this kind of operation. One that will transfer wakes those who watch for
    /// it.
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
    /// <returns>Whether it was there, or in no queue from the beginning. Else somebody has dequeued it already.</returns>
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
        channel.Latch.Exit(); // Once it is queued, another M may run the waiter from here on.
        effects.Apply();
        if (!done)
            channel.Timer?.ReceiversChanged();
        return !done;
    }
}
