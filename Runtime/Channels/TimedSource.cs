namespace GoroutineGen.Channels;

/// <summary>
/// Stands behind a channel as a sender that has a value from a certain moment on: a timer. The channel asks the source for the value, and
/// tells the source when receivers have begun or ceased to wait.
/// </summary>
internal abstract class TimedSource
{
    /// <summary>Without the latch: whether there seems to be a value.</summary>
    internal abstract bool LooksDue { get; }

    /// <summary>
    /// Under the channel's latch: takes the value, if its moment has come. While a receiver waits that can take the value, the value is
    /// kept for that receiver: the alarm brings it.
    /// </summary>
    internal abstract bool TryTakeLocked(out DateTimeOffset moment);

    /// <summary>As <see cref="TryTakeLocked"/>, but takes nothing.</summary>
    internal abstract bool TryPeekLocked(out DateTimeOffset moment);

    /// <summary>Without the latch, after receivers have begun or ceased to wait.</summary>
    internal abstract void ReceiversChanged();
}
