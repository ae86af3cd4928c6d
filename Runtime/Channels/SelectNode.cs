using System.ComponentModel;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// One pending send or receive: what a channel's wait queue holds, and one case of a select. Its fields belong to the operation until it is queued, then to
/// the channel's latch, and to the operation again once it has been woken.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SelectNode : ParkOperation
{
    internal SelectNode? Next;
    internal SelectNode? Previous;

    /// <summary>Who waits.</summary>
    internal Goroutine? Waiter;

    /// <summary>The select this is a case of; null for a single operation.</summary>
    internal SelectOperation? Select;

    /// <summary>The case's position in its select.</summary>
    internal int Index;

    internal bool IsSend;

    /// <summary>True while the node is in its channel's queue.</summary>
    internal bool Queued;

    /// <summary>The outcome: true when a value was transferred, false when the channel was closed.</summary>
    internal bool Transferred;

    private protected SelectNode()
    {
    }

    /// <summary>The channel operated on; null for a case that is never ready.</summary>
    internal abstract ChanCore? Channel { get; }

    /// <summary>True when a rewritten select reads the received value from this node afterwards, and gives it back then.</summary>
    internal bool KeptForTake;

    /// <summary>Without the latch: true when the operation looks as if it could be done now.</summary>
    internal abstract bool LooksReady { get; }

    /// <summary>Under the channel's latch: does the operation if it can be done now. Sets <paramref name="toWake"/> to a waiter to ready after the latch.</summary>
    internal abstract bool TryCompleteLocked(out Goroutine? toWake);

    /// <summary>
    /// Called by whoever dequeued this node, under the latch: true when the waiter is now ours to wake. A single operation always is; of a select's nodes
    /// only the first that is claimed.
    /// </summary>
    internal bool TryClaim() => Select is null || Select.TryClaim(this);

    /// <summary>Writes the received value to the variable at <paramref name="target"/>, which is of the channel's value type.</summary>
    internal abstract void Deliver(ref byte target);

    /// <summary>Under the channel's latch: joins the channel's queue for this kind of operation.</summary>
    internal void EnqueueLocked()
    {
        if (IsSend)
            Channel!.Senders.Enqueue(this);
        else
            Channel!.Receivers.Enqueue(this);
    }

    /// <summary>Under the channel's latch: leaves the channel's queue if it is still there.</summary>
    internal void UnlinkLocked()
    {
        if (!Queued)
            return;
        if (IsSend)
            Channel!.Senders.Remove(this);
        else
            Channel!.Receivers.Remove(this);
    }

    /// <summary>After the operation: gives the node back to its channel, unless it has to be thrown away.</summary>
    internal abstract void Release();
}
