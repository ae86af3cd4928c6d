using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What an operation has brought about under a channel's latch, to be done when the latch has been left.</summary>
internal struct ChanEffects
{
    private WakeList _woken;

    /// <summary>Told that the channel is closed and has no more values, when that has just come to pass.</summary>
    internal ChanCompletion? Drained;

    /// <summary>The waiter of <paramref name="operation"/>, which is out of its queue, is to be readied.</summary>
    internal void Wake(ChanOperation operation) => _woken.Add(operation);

    /// <summary>After the latch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Apply()
    {
        _woken.ReadyAll();
        Drained?.SetDrained();
    }
}
