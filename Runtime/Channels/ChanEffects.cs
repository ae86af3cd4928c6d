using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What an operation has brought about under a channel's latch, to be done when the latch has been left.</summary>
internal struct ChanEffects
{
    private WakeList _woken;

    /// <summary>
    /// The completion to tell that the channel is closed and has no more values; null unless the operation has brought that about.
    /// </summary>
    internal ChanCompletion? Drained;

    /// <summary>Notes that the waiter of <paramref name="operation"/> is to be readied. The operation has left its queue.</summary>
    internal void Wake(ChanOperation operation) => _woken.Add(operation);

    /// <summary>After the latch has been left: readies the waiters and tells the completion.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Apply()
    {
        _woken.ReadyAll();
        Drained?.SetDrained();
    }
}
