using GoroutineGen.Scheduling;

namespace GoroutineGen.Time;

/// <summary>Timers that speak through channels, for selects. Go's counterpart: package <c>time</c>.</summary>
public static class Timers
{
    /// <summary>
    /// A channel that gets one value, the moment it was due, <paramref name="dueTime"/> from now. Go's counterpart: <c>time.After</c>.
    /// </summary>
    /// <param name="dueTime">How long until then; zero or less: at once.</param>
    public static IReceiveChan<DateTimeOffset> After(TimeSpan dueTime)
    {
        var alarm = new Alarm(dueTime);
        Scheduler.AddTimer(alarm.When, alarm);
        return alarm.Chan;
    }

    private sealed class Alarm : ITimerTarget
    {
        private readonly DateTimeOffset _due;

        internal Alarm(TimeSpan dueTime)
        {
            When = Clock.After(dueTime);
            _due = Clock.UtcAfter(dueTime);
        }

        internal long When { get; }

        internal Chan<DateTimeOffset> Chan { get; } = new(capacity: 1);

        public void Fire(long when) => Chan.TrySend(_due);
    }
}
