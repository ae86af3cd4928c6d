using System.ComponentModel;
using GoroutineGen.Scheduling;

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

    private protected ChanCore()
    {
    }
}
