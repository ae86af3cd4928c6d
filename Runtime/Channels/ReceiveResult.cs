namespace GoroutineGen.Channels;

/// <summary>What came of a receive that does not wait.</summary>
internal enum ReceiveResult
{
    /// <summary>A value was received.</summary>
    Value,

    /// <summary>The channel is closed and all its values have been received: the receive gives the default value.</summary>
    Drained,

    /// <summary>The channel is open, and there is no value and no sender that waits.</summary>
    Empty,
}
