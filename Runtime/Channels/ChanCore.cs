using System.ComponentModel;
using System.Threading.Channels;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen.Channels;

/// <summary>What of a channel does not depend on the type of its values: latch, wait queues, and a number by which a select orders its latches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ChanCore
{
    private static long _lastOrder;

    internal readonly long Order = Interlocked.Increment(ref _lastOrder);
    internal Latch Latch;
    internal WaitQueue Senders;
    internal WaitQueue Receivers;

    /// <summary>What sends on the channel of a timer; null for all other channels. Told, without the latch, when receivers have begun or ceased to wait.</summary>
    internal ChanTimer? Timer;

    // Only for channels whose end an adapter looks at. Read under the latch.
    private protected ChanCompletion? _completion;

    private protected ChanCore()
    {
    }

    /// <summary>What the adapter that closed the channel gave as the reason; null for a plain close.</summary>
    internal Exception? Error => _completion?.Error;

    internal ChannelClosedException ClosedError() =>
        new("The channel is closed: nothing can be sent any more. Close it only after the last send, from the side that sends.", Error);
}
