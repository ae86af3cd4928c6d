namespace GoroutineGen.Channels;

/// <summary>
/// Those who want to know when a channel's operation might be possible, and transfer nothing. They stand apart from those who wait to
/// transfer, so that an attempt meets the latter only. README, "Watchers".
/// </summary>
internal sealed class Watchers
{
    /// <summary>Those who watch for a receiver or space.</summary>
    internal ChanQueue Senders;

    /// <summary>Those who watch for a sender or a value.</summary>
    internal ChanQueue Receivers;
}
