namespace GoroutineGen.Channels;

/// <summary>Holds the latches of all channels of a select at once. They are entered in the channels' order, each once, so that two selects cannot deadlock.</summary>
internal static class SelectLatches
{
    internal static void Enter(ReadOnlySpan<SelectNode> nodes)
    {
        for (var channel = Next(nodes, 0); channel is not null; channel = Next(nodes, channel.Order))
            channel.Latch.Enter();
    }

    internal static void Exit(ReadOnlySpan<SelectNode> nodes)
    {
        for (var channel = Next(nodes, 0); channel is not null; channel = Next(nodes, channel.Order))
            channel.Latch.Exit();
    }

    // Searching the few cases again each time costs less than sorting a copy of them.
    private static ChanCore? Next(ReadOnlySpan<SelectNode> nodes, long after)
    {
        ChanCore? next = null;
        foreach (var node in nodes)
        {
            if (node.Channel is { } channel && channel.Order > after && (next is null || channel.Order < next.Order))
                next = channel;
        }

        return next;
    }
}
