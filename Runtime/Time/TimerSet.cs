namespace GoroutineGen.Time;

/// <summary>The timers among a select's channels, to be told after its latches were left. One is usual.</summary>
internal struct TimerSet
{
    private ChanTimer? _first;
    private List<ChanTimer>? _others;

    internal void Add(ChanTimer? timer)
    {
        if (timer is null)
            return;
        if (_first is null)
            _first = timer;
        else
            (_others ??= []).Add(timer);
    }

    internal readonly void ReceiversChanged()
    {
        _first?.ReceiversChanged();
        if (_others is null)
            return;
        foreach (var timer in _others)
            timer.ReceiversChanged();
    }
}
