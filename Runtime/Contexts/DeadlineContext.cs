using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>A context that is also done at a certain moment.</summary>
internal sealed class DeadlineContext : CancelContext
{
    private readonly Exception? _causeOfExpiry;
    private readonly Expiry _expiry;

    internal DeadlineContext(Context parent, DateTimeOffset moment, Exception? cause)
        : base(parent)
    {
        Moment = moment;
        _causeOfExpiry = cause;
        _expiry = new Expiry(this);
    }

    internal DateTimeOffset Moment { get; }

    /// <summary>True while the timer is set; for tests.</summary>
    internal bool HasTimer => _expiry.IsSet;

    /// <summary>Joins the parent and sets the timer; no time left: the context is done at once.</summary>
    internal void Start(TimeSpan timeout)
    {
        if (!TryAttach())
            return;
        if (timeout <= TimeSpan.Zero)
        {
            Expire();
            return;
        }

        _expiry.Set(Clock.After(timeout));
        if (HasEnded)
            _expiry.Stop(); // Release may have come before the timer was set. The timer's latch orders the two: one of them finds it set.
    }

    private protected override void Release() => _expiry.Forget();

    private void Expire() => End(new DeadlineExceededException(_causeOfExpiry), _causeOfExpiry);

    // Apart from the context: a timer that was stopped stays in its heap for a while, and must not keep the context meanwhile.
    private sealed class Expiry(DeadlineContext context) : ScheduledTimer
    {
        private DeadlineContext? _context = context;

        public override void Fire(long when) => Volatile.Read(ref _context)?.Expire();

        internal void Forget()
        {
            Volatile.Write(ref _context, null);
            Stop();
        }
    }
}
