namespace GoroutineGen.Channels;

/// <summary>The sources behind a select's channels, to be told after the select's latches were left. Usually there is only one.</summary>
internal struct TimedSourceSet
{
    private TimedSource? _first;
    private List<TimedSource>? _others;

    internal void Add(TimedSource? source)
    {
        if (source is null)
            return;
        if (_first is null)
            _first = source;
        else
            (_others ??= []).Add(source);
    }

    internal readonly void ReceiversChanged()
    {
        _first?.ReceiversChanged();
        if (_others is null)
            return;
        foreach (var source in _others)
            source.ReceiversChanged();
    }
}
