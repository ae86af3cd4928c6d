namespace GoroutineGen.Analyzers;

/// <summary>What a place in the code does with a channel.</summary>
internal enum ChannelUse
{
    /// <summary>Something else, or something after which others may have the channel.</summary>
    Other,

    /// <summary>It sends, or offers to, and waits.</summary>
    Send,

    /// <summary>It receives, or asks for a value, and waits.</summary>
    Receive,

    /// <summary>It closes the channel.</summary>
    Close,
}
