namespace GoroutineGen.Channels;

/// <summary>
/// Stands behind a channel as a sender that has a value from a certain moment on: a timer. The channel asks it, and tells it when receivers
/// have begun or ceased to wait.
/// </summary>
internal abstract class TimedSource
{
    /// <summary>Without the latch: whether there seems to be a value.</summary>
    internal abstract bool LooksDue { get; }

    /// <summary>
    /// Under the channel's latch: takes the value, if it is time. While a receiver waits that can take it, the value is that receiver's:
    /// the alarm brings it.
    /// </summary>
    internal abstract bool TryTakeLocked(out DateTimeOffset moment);

    /// <summary>As <see cref="TryTakeLocked"/>, but takes nothing.</summary>
    internal abstract bool TryPeekLocked(out DateTimeOffset moment);

    /// <summary>Without the latch, after receivers have begun or ceased to wait.</summary>
    internal abstract void ReceiversChanged();
}
