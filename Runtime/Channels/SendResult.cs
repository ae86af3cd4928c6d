namespace GoroutineGen.Channels;

/// <summary>What came of a send that does not wait.</summary>
internal enum SendResult
{
    /// <summary>A receiver or the buffer has the value.</summary>
    Sent,

    /// <summary>The channel is open, nobody waits to receive, and there is no space: nothing was sent.</summary>
    Full,

    /// <summary>The channel is closed: nothing was sent.</summary>
    Closed,
}
