using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// The part of a channel that does not depend on the type of the values: latch, wait queues, and a number by which a select orders the
/// latches of its channels.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ChanCore
{
    private static long _lastOrder;

    internal readonly long Order = Interlocked.Increment(ref _lastOrder);
    internal Latch Latch;
    internal ChanQueue Senders;
    internal ChanQueue Receivers;

    /// <summary>The queues of those who watch, guarded by the latch; null before the first watcher comes.</summary>
    internal Watchers? Watchers;

    /// <summary>
    /// What sends on the channel of a timer; null for all other channels. The channel tells this source, without the latch, when receivers
    /// have begun or ceased to wait.
    /// </summary>
    internal TimedSource? Timer;

    // Only for channels whose end an adapter looks at. Read under the latch.
    private protected ChanCompletion? _completion;

    private protected ChanCore()
    {
    }

    /// <summary>What the adapter that closed the channel gave as the reason; null for a plain close.</summary>
    internal Exception? Error => _completion?.Error;

    /// <summary>Under the latch: whether somebody waits for a value, or watches for one.</summary>
    internal bool IsAwaitedLocked => !Receivers.IsEmpty || Watchers is { Receivers.IsEmpty: false };

    /// <summary>Under the latch: the queues of those who watch, made when there are none.</summary>
    internal Watchers EnsureWatchersLocked() => Watchers ??= new Watchers();

    /// <summary>Under the latch, when a value or a sender that waits has come: wakes those who watch to receive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TellReceiversLocked(ref ChanEffects effects)
    {
        if (Watchers is { } watchers)
            watchers.Receivers.DequeueAll(ref effects);
    }

    /// <summary>Under the latch, when space or a receiver that waits has come: wakes those who watch to send.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TellSendersLocked(ref ChanEffects effects)
    {
        if (Watchers is { } watchers)
            watchers.Senders.DequeueAll(ref effects);
    }

    internal ChannelClosedException ClosedError() =>
        new("The channel is closed: nothing can be sent any more. Close it only after the last send, from the side that sends.", Error);
}
