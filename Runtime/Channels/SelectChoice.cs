using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>Choosing among the cases of a select.</summary>
internal static class SelectChoice
{
    /// <summary>The most cases whose order fits on the stack.</summary>
    internal const int OnStack = 256;

    [ThreadStatic]
    private static XorShift _random;

    /// <summary>
    /// Does one of a few operations that look ready, under the latch of its channel alone. README, "Select", "Ready".
    /// </summary>
    /// <returns>The position of the case. Else -1: none could be done when it was looked at, but one may have become ready since.</returns>
    internal static int TryReady(ReadOnlySpan<ChanOperation> nodes)
    {
        var ready = 0u;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].LooksReady)
                ready |= 1u << i;
        }

        while (ready != 0)
        {
            var position = OneOf(ready);
            if (TryCompleteAlone(nodes[position]))
                return position;
            ready &= ~(1u << position);
        }

        return -1;
    }

    /// <summary>
    /// Does one of a few operations that can be done now, if there is one, without waiting. When there is none, there was none in one
    /// instant.
    /// </summary>
    /// <returns>The position of the case, or -1.</returns>
    internal static int TryComplete(ReadOnlySpan<ChanOperation> nodes)
    {
        var chosen = TryReady(nodes);
        if (chosen >= 0 || nodes.Length < 2)
            return chosen;
        var copies = default(FewOperations);
        var inOrder = copies[..nodes.Length];
        nodes.CopyTo(inOrder);
        SelectLatches.Sort(inOrder);
        return TryComplete(nodes, inOrder);
    }

    /// <summary>
    /// Does one of any number of operations that can be done now. All channels are looked at in one instant. <paramref name="inOrder"/>
    /// has the operations in the order of their latches.
    /// </summary>
    internal static int TryComplete(ReadOnlySpan<ChanOperation> nodes, ReadOnlySpan<ChanOperation> inOrder)
    {
        int[]? many = null;
        var order = nodes.Length <= OnStack ? stackalloc int[nodes.Length] : (many = RentOrder(nodes.Length)).AsSpan(0, nodes.Length);
        Shuffle(order); // So that ready cases are chosen equally often.
        var effects = default(ChanEffects);
        SelectLatches.Enter(inOrder);
        var chosen = TryCompleteLocked(nodes, order, ref effects);
        SelectLatches.Exit(inOrder);
        effects.Apply();
        if (many is not null)
            ReturnOrder(many);
        return chosen;
    }

    /// <summary>Under all latches: does the first operation that can be done, in the <paramref name="order"/> given.</summary>
    internal static int TryCompleteLocked(ReadOnlySpan<ChanOperation> nodes, ReadOnlySpan<int> order, ref ChanEffects effects)
    {
        foreach (var position in order)
        {
            if (nodes[position].TryCompleteLocked(ref effects))
                return position;
        }

        return -1;
    }

    /// <summary>Room for the order of so many cases that it does not fit on the stack.</summary>
    internal static int[] RentOrder(int count) => Uninterrupted.Do(count, static length => ArrayPool<int>.Shared.Rent(length));

    /// <summary>Gives back what <see cref="RentOrder"/> gave.</summary>
    internal static void ReturnOrder(int[] order) => Uninterrupted.Do(order, static rented => ArrayPool<int>.Shared.Return(rented));

    /// <summary>Fills <paramref name="order"/> with the positions of the cases, each order as likely as the others.</summary>
    internal static void Shuffle(Span<int> order)
    {
        var random = Random();
        for (var i = 0; i < order.Length; i++)
        {
            var j = Below(i + 1, ref random);
            order[i] = order[j];
            order[j] = i;
        }

        _random = random;
    }

    /// <summary>
    /// After the select: gives the nodes back, except those whose value is still to be read, and returns <paramref name="chosen"/>.
    /// </summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case is a send, and its channel is closed.</exception>
    internal static int Conclude(ReadOnlySpan<ChanOperation> nodes, int chosen)
    {
        ConcludeChosen(nodes, chosen);
        foreach (var node in nodes)
        {
            if (!node.IsKept)
                node.Release();
        }

        return chosen;
    }

    /// <summary>
    /// Throws when the chosen case is a send to a closed channel, or what the task of the chosen case threw. Called before any variable is
    /// assigned, so that all variables then stay as they were.
    /// </summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case is a send, and its channel is closed.</exception>
    internal static void ConcludeChosen(ReadOnlySpan<ChanOperation> nodes, int chosen)
    {
        if (chosen >= 0 && nodes[chosen] is { Transferred: false } node)
            node.ConcludeWithoutTransfer();
    }

    // The position of one of the bits that are set, each as likely as the others.
    private static int OneOf(uint set)
    {
        if (!BitOperations.IsPow2(set))
        {
            var random = Random();
            for (var others = Below(BitOperations.PopCount(set), ref random); others > 0; others--)
                set &= set - 1;
            _random = random;
        }

        return BitOperations.TrailingZeroCount(set);
    }

    private static bool TryCompleteAlone(ChanOperation node)
    {
        var channel = node.Channel!;
        var effects = default(ChanEffects);
        channel.Latch.Enter();
        var done = node.TryCompleteLocked(ref effects);
        channel.Latch.Exit();
        effects.Apply();
        return done;
    }

    private static XorShift Random() => _random.IsSeeded ? _random : new XorShift(Seeds.Next());

    private static int Below(int count, ref XorShift random) => (int)((ulong)random.Next() * (uint)count >> 32);
}
