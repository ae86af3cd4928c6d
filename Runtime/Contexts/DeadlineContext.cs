using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>A context that is also done at a certain moment.</summary>
internal sealed class DeadlineContext : CancelContext, ITimerTarget
{
    private readonly Exception? _causeOfExpiry;
    private readonly ScheduledTimer _expiry = new();

    internal DeadlineContext(Context parent, DateTimeOffset moment, Exception? cause)
        : base(parent)
    {
        Moment = moment;
        _causeOfExpiry = cause;
    }

    internal DateTimeOffset Moment { get; }

    /// <summary>Whether the timer is set; for tests.</summary>
    internal bool HasTimer => _expiry.IsSet;

    /// <summary>Joins the parent and sets the timer. When no time is left, the context is done at once.</summary>
    internal void Start(TimeSpan timeout)
    {
        if (!TryAttach())
            return;
        if (timeout <= TimeSpan.Zero)
        {
            Expire();
            return;
        }

        _expiry.Set(Clock.After(timeout), this);
        if (HasEnded)
            _expiry.Stop(); // Release may have come first. The timer's latch orders both: Release finds the timer set, or HasEnded is true.
    }

    private protected override void Release() => _expiry.Stop();

    void ITimerTarget.Fire(long when) => Expire();

    private void Expire() => End(new DeadlineExceededException(_causeOfExpiry), _causeOfExpiry);
}
