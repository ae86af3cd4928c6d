using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Time;

/// <summary>Starts a goroutine after a while. Made by <see cref="Timers.AfterFunc"/>.</summary>
/// <remarks>
/// All members work from goroutines, threads and async code, at once, and never wait. The scheduler keeps the timer while the timer runs.
/// Go's counterpart: the <c>time.Timer</c> that <c>time.AfterFunc</c> returns.
/// </remarks>
public sealed class ActionTimer : ITimerTarget
{
    private readonly ScheduledTimer _timer = new();
    private readonly Delegate _action;
    private readonly ExecutionContext? _asyncLocals = Machine.CaptureContext();

    internal ActionTimer(TimeSpan dueTime, Delegate action)
    {
        _action = action;
        Reset(dueTime);
    }

    /// <summary>Stops the timer. Does not wait for a goroutine that was started.</summary>
    /// <returns>
    /// Whether the call has kept the goroutine from being started; false when it has been started, or the timer was stopped before.
    /// </returns>
    public bool Stop() => _timer.Stop();

    /// <summary>
    /// Starts the timer anew, whether it has started a goroutine, was stopped or runs. The new goroutine may run beside one that the timer
    /// started before.
    /// </summary>
    /// <param name="dueTime">How long until the goroutine starts; zero or less: at once.</param>
    /// <returns>Whether the timer ran; no goroutine is started for the moment that the timer was set to before.</returns>
    public bool Reset(TimeSpan dueTime) => _timer.Set(Clock.After(dueTime), this);

    void ITimerTarget.Fire(long when) => Spawn.BeginLater(_action, _asyncLocals);
}
