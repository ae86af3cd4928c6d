using System.Diagnostics;

namespace GoroutineGen.Time;

/// <summary>
/// Sends a value on a channel after each period. When nobody keeps up, the first tick that was not received is kept, and those after it are
/// dropped.
/// </summary>
/// <remarks>
/// A ticker works from everywhere and is collected as a <see cref="Timer"/> is; nobody has to stop it first. Cost: as a timer's. Go's
/// counterpart: <c>time.Ticker</c>.
/// </remarks>
[DebuggerDisplay("C = {C}")]
public sealed class Ticker
{
    private readonly ChanTimer _timer = new();

    /// <summary>Starts a ticker; the first tick comes after one period. Go's counterpart: <c>time.NewTicker</c>.</summary>
    /// <param name="period">How long from tick to tick.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is zero or less.</exception>
    public Ticker(TimeSpan period) => Reset(period);

    /// <summary>
    /// The channel that gets a value for each tick: the moment the tick was due, also when the value is received later. Its
    /// <see cref="IReceiveChan{T}.Count"/> and <see cref="IReceiveChan{T}.Capacity"/> are 0 at all times.
    /// </summary>
    public IReceiveChan<DateTimeOffset> C => _timer.Chan;

    /// <summary>
    /// Stops the ticker. When the call returns no tick can be received, until a <see cref="Reset"/>. Does not close <see cref="C"/>: who
    /// waits there goes on waiting.
    /// </summary>
    public void Stop() => _timer.Stop();

    /// <summary>Starts the ticker anew, with the first tick after one period. No tick of before can be received.</summary>
    /// <param name="period">How long from tick to tick.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is zero or less.</exception>
    public void Reset(TimeSpan period)
    {
        if (period <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(
                nameof(period), period, "A ticker needs a period of more than zero. To end it, call Stop.");
        _timer.Set(period, period);
    }
}
