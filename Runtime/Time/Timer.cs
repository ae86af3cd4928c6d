using System.Diagnostics;

namespace GoroutineGen.Time;

/// <summary>
/// Sends one value on a channel after a while. The name is written <c>Time.Timer</c>, to tell it from .NET's own timers.
/// </summary>
/// <remarks>
/// <para>
/// After <see cref="Stop"/> or <see cref="Reset"/> no value of before can be received, so nothing has to be drained. All members work from
/// goroutines, threads and async code, at once, and never wait. A timer that nobody refers to is collected, stopped or not; a receive that
/// waits refers to it.
/// </para>
/// <para>Cost: three objects, and an entry in a timer heap for as long as somebody waits. Go's counterpart: <c>time.Timer</c>, with the
/// rules of Go 1.23.</para>
/// </remarks>
[DebuggerDisplay("C = {C}")]
public sealed class Timer
{
    private readonly ChanTimer _timer = new();

    /// <summary>Starts a timer. Go's counterpart: <c>time.NewTimer</c>.</summary>
    /// <param name="dueTime">How long until the value comes; zero or less: it is there at once. Too long to count is forever.</param>
    public Timer(TimeSpan dueTime) => _timer.Set(dueTime, TimeSpan.Zero);

    /// <summary>
    /// The channel that gets one value when the time has come: the moment for which the timer was set, also when the value is received
    /// later. Its <see cref="IReceiveChan{T}.Count"/> and <see cref="IReceiveChan{T}.Capacity"/> are 0 at all times. The channel is never
    /// closed.
    /// </summary>
    public IReceiveChan<DateTimeOffset> C => _timer.Chan;

    /// <summary>
    /// Stops the timer. When the call returns no value can be received, until a <see cref="Reset"/>; who waits at <see cref="C"/> goes on
    /// waiting.
    /// </summary>
    /// <returns>
    /// Whether the call has kept the value from being received; false when it has been received, or the timer was stopped before.
    /// </returns>
    public bool Stop() => _timer.Stop();

    /// <summary>
    /// Starts the timer anew, whether it has sent, was stopped or runs. When the call returns only the value of the new moment can be
    /// received.
    /// </summary>
    /// <param name="dueTime">How long until the value comes; zero or less: it is there at once.</param>
    /// <returns>Whether the timer ran: its value had not been received.</returns>
    public bool Reset(TimeSpan dueTime) => _timer.Set(dueTime, TimeSpan.Zero);
}
