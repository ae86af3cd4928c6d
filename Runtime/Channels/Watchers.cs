namespace GoroutineGen.Channels;

/// <summary>
/// Those who want to know when a channel's operation might be possible, and transfer nothing. Watchers stand apart from operations that
/// wait to transfer, so that a send or receive meets only the latter. README, "Watchers".
/// </summary>
internal sealed class Watchers
{
    /// <summary>Those who watch for a receiver or space.</summary>
    internal ChanQueue Senders;

    /// <summary>Those who watch for a sender or a value.</summary>
    internal ChanQueue Receivers;
}
