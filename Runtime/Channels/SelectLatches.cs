namespace GoroutineGen.Channels;

/// <summary>
/// Takes the latches of all channels of a select, each once and in one order for everybody, so that two selects cannot deadlock.
/// </summary>
internal static class SelectLatches
{
    /// <summary>For up to so many cases, sorting by insertion is quicker, and the cases fit on the stack.</summary>
    internal const int Few = 8;

    /// <summary>Sorts the cases by the order of their latches, as the other methods want them.</summary>
    internal static void Sort(Span<ChanOperation> nodes)
    {
        if (nodes.Length > Few)
        {
            nodes.Sort(static (one, other) => one.LatchOrder.CompareTo(other.LatchOrder));
            return;
        }

        for (var i = 1; i < nodes.Length; i++)
        {
            var node = nodes[i];
            var order = node.LatchOrder;
            var place = i;
            for (; place > 0 && nodes[place - 1].LatchOrder > order; place--)
                nodes[place] = nodes[place - 1];
            nodes[place] = node;
        }
    }

    internal static void Enter(ReadOnlySpan<ChanOperation> inOrder)
    {
        ChanCore? entered = null;
        foreach (var node in inOrder)
        {
            if (node.Channel == entered)
                continue; // A channel of several cases is entered once; those without a channel come first.
            entered = node.Channel;
            entered!.Latch.Enter();
        }
    }

    /// <remarks>
    /// Once a select is published, another M may end it and give its nodes back. The select cannot end while one of its latches is held:
    /// the case under that latch has lost and must still be unlinked under the latch, or must still be claimed under it. So the nodes are
    /// read only before the last latch is left.
    /// </remarks>
    internal static void Exit(ReadOnlySpan<ChanOperation> inOrder)
    {
        ChanCore? held = null;
        foreach (var node in inOrder)
        {
            if (node.Channel == held)
                continue;
            held?.Latch.Exit();
            held = node.Channel;
        }

        held?.Latch.Exit();
    }
}
