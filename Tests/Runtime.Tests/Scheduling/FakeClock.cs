using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The scheduler's time while it exists: stands still until it is told to go on.</summary>
internal sealed class FakeClock : TimeProvider, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];

    // The year 2000, as other fake clocks do.
    private long _now = new DateTime(2000, 1, 1).Ticks;

    private int _looks;

    internal FakeClock()
    {
        Clock.Provider = this;

        // What other tests have left was set by another clock. Dead entries among it would come up by this one, whenever its time has come
        // to their moments.
        foreach (var processor in Scheduler.Processors)
            processor.Timers.MoveTo(new TimerHeap());
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long until the first alarm somebody waits for; null when nobody waits.</summary>
    internal TimeSpan? NextAlarm
    {
        get
        {
            lock (_lock)
                return _alarms.Count == 0 ? null : new TimeSpan(_alarms.Min(alarm => alarm.Due) - _now);
        }
    }

    /// <summary>How often sysmon has asked for the time: once a look at least.</summary>
    internal int Looks => Volatile.Read(ref _looks);

    public override long GetTimestamp()
    {
        if (Thread.CurrentThread.Name == "goroutine sysmon")
            Interlocked.Increment(ref _looks);
        return Volatile.Read(ref _now);
    }

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dueTime.Ticks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, uint.MaxValue - 1); // As the system's.
        lock (_lock)
        {
            var alarm = new Alarm(this, _now + dueTime.Ticks, () => callback(state));
            _alarms.Add(alarm);
            return alarm;
        }
    }

    public void Dispose() => Clock.Provider = System;

    /// <summary>Time goes on, and nobody has noticed yet: alarms that are due ring with the next <see cref="Advance"/>.</summary>
    internal void Pass(TimeSpan step) => Interlocked.Add(ref _now, step.Ticks);

    internal void Advance(TimeSpan step)
    {
        List<Alarm> due;
        lock (_lock)
        {
            Volatile.Write(ref _now, _now + step.Ticks);
            due = _alarms.FindAll(alarm => alarm.Due <= _now);
        }

        foreach (var alarm in due)
            alarm.Ring();
    }

    private sealed class Alarm(FakeClock clock, long due, Action ring) : ITimer
    {
        internal long Due => due;

        internal void Ring()
        {
            Dispose();
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (clock._lock)
                clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
