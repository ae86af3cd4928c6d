using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>Choosing among the cases of a select.</summary>
internal static class SelectChoice
{
    private const int OnStack = 256;

    [ThreadStatic]
    private static XorShift _random;

    /// <summary>
    /// Does one of the operations that can be done now, if there is one, without waiting. All channels are looked at in one instant.
    /// </summary>
    /// <returns>The position of the case, or -1.</returns>
    internal static int TryComplete(ReadOnlySpan<SelectNode> nodes)
    {
        // One case can be seen without its latch. Of several each could be ready just while the others are looked at.
        if (nodes is [var only] && !only.LooksReady)
            return -1;
        SelectLatches.Enter(nodes);
        var chosen = TryCompleteLocked(nodes, out var toWake);
        SelectLatches.Exit(nodes);
        if (toWake is not null)
            Parking.Ready(toWake);
        return chosen;
    }

    /// <summary>Under all latches: does the first operation that can be done in a random order of the cases, so that ready cases are chosen equally often.</summary>
    internal static int TryCompleteLocked(ReadOnlySpan<SelectNode> nodes, out Goroutine? toWake)
    {
        var order = nodes.Length <= OnStack ? stackalloc int[nodes.Length] : new int[nodes.Length];
        Shuffle(order);
        foreach (var position in order)
        {
            if (nodes[position].TryCompleteLocked(out toWake))
                return position;
        }

        toWake = null;
        return -1;
    }

    /// <summary>After the select: gives the nodes back, except those whose value is still to be taken, and returns <paramref name="chosen"/>.</summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case is a send, and its channel is closed.</exception>
    internal static int Conclude(ReadOnlySpan<SelectNode> nodes, int chosen)
    {
        var closedSend = chosen >= 0 && nodes[chosen] is { IsSend: true, Transferred: false };
        foreach (var node in nodes)
        {
            if (!node.KeptForTake)
                node.Release();
        }

        if (closedSend)
            throw Chan<int>.ClosedError();
        return chosen;
    }

    private static void Shuffle(Span<int> order)
    {
        var random = _random.IsSeeded ? _random : new XorShift((uint)Environment.CurrentManagedThreadId);
        for (var i = 0; i < order.Length; i++)
        {
            var j = (int)((ulong)random.Next() * (uint)(i + 1) >> 32);
            order[i] = order[j];
            order[j] = i;
        }

        _random = random;
    }
}
