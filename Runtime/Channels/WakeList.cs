using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>Whom an operation has dequeued under a latch, to be readied in that order when the latch has been left.</summary>
internal struct WakeList
{
    // Dequeued nodes use their link for this list. They belong to it until their waiter is readied.
    private ChanOperation? _first;
    private ChanOperation? _last;

    /// <summary>Told that the channel is closed and has no more values, when that has just come to pass.</summary>
    internal ChanCompletion? Drained;

    internal void Add(ChanOperation node)
    {
        if (_last is null)
            _first = node;
        else
            _last.Next = node;
        _last = node;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void ReadyAll()
    {
        if (_first is { } first)
            ReadyFrom(first);
        Drained?.SetDrained();
    }

    private static void ReadyFrom(ChanOperation first)
    {
        var node = first;
        do
        {
            var next = node.Next;
            node.Next = null;
            Parking.Ready(node.Waiter!); // The node may be in use again from here on.
            node = next;
        }
        while (node is not null);
    }
}
