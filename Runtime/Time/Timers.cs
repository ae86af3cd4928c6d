using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Time;

/// <summary>Timers without a name of their own. Go's counterpart: functions of package <c>time</c>.</summary>
public static class Timers
{
    /// <summary>
    /// A channel for selects that gets one value, <paramref name="dueTime"/> from now: the moment the value was due. Cost: as a
    /// <see cref="Timer"/>'s. Go's counterpart: <c>time.After</c>.
    /// </summary>
    /// <param name="dueTime">How long from now; zero or less: at once. Too long to count is forever.</param>
    public static IReceiveChan<DateTimeOffset> After(TimeSpan dueTime) => new Timer(dueTime).C;

    /// <summary>
    /// A channel that gets a value after each period, as that of a <see cref="Ticker"/> which nobody stops. The ticker is collected with
    /// its channel. Go's counterpart: <c>time.Tick</c>.
    /// </summary>
    /// <param name="period">How long from tick to tick; zero or less: a channel that is never ready.</param>
    public static IReceiveChan<DateTimeOffset> Tick(TimeSpan period) =>
        period > TimeSpan.Zero ? new Ticker(period).C : Chan<DateTimeOffset>.Never;

    /// <summary>
    /// Runs <paramref name="action"/> in a goroutine of its own, <paramref name="dueTime"/> from now. Go's counterpart:
    /// <c>time.AfterFunc</c>.
    /// </summary>
    /// <param name="dueTime">How long from now; zero or less: at once. Too long to count is forever.</param>
    /// <param name="action">
    /// What runs, with the AsyncLocal values of the caller of this method. A <c>[Goroutine]</c> method suspends, and so does a lambda in
    /// one; other functions hold their thread while they block.
    /// </param>
    /// <exception cref="ArgumentNullException">There is no action.</exception>
    public static ActionTimer AfterFunc(TimeSpan dueTime, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new ActionTimer(dueTime, action);
    }

    /// <summary>As <see cref="AfterFunc(TimeSpan, Action)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(AfterFunc))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ActionTimer AfterFunc__body(TimeSpan dueTime, Func<Entry, GoTask> action) => new(dueTime, action);
}
