using System.Diagnostics;

namespace GoroutineGen.Time;

/// <summary>
/// Sends a value on its channel after each period, as long as somebody keeps up: of the ticks that nobody has received when the next one
/// comes, the first is kept.
/// </summary>
/// <remarks>
/// Works from everywhere and is collected as a <see cref="Timer"/>; stopping it before is not necessary. Cost: as a timer's. Go's
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
    /// Gets a value for each tick: the moment it was due, also when it is received later. Its <see cref="IReceiveChan{T}.Count"/> and
    /// <see cref="IReceiveChan{T}.Capacity"/> are 0 at all times.
    /// </summary>
    public IReceiveChan<DateTimeOffset> C => _timer.Chan;

    /// <summary>
    /// Stops the ticker. When it returns no tick can be received, until a <see cref="Reset"/>. Does not close <see cref="C"/>: who waits
    /// there goes on waiting.
    /// </summary>
    public void Stop() => _timer.Stop();

    /// <summary>Starts the ticker anew, with the first tick after one period. When it returns no tick of before can be received.</summary>
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
