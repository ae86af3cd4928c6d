namespace WordCount;

/// <summary>One line of a terminal that is drawn over again and again; nothing when the output is no terminal.</summary>
internal sealed class ProgressBar(TextWriter terminal, bool isVisible)
{
    private const int Width = 30;
    private const string StartOfLine = "\r";
    private const string EraseLine = "\r\e[K";

    /// <summary>When to draw next; null, which is never, for an invisible bar.</summary>
    public IReceiveChan<DateTimeOffset>? NextTick() => isVisible ? Time.Timers.After(TimeSpan.FromMilliseconds(100)) : null;

    public void Draw(long done, long total)
    {
        var filled = total == 0 ? 0 : (int)(Width * done / total);
        terminal.Write($"{StartOfLine}[{new string('#', filled).PadRight(Width, '.')}] {done}/{total} files");
    }

    public void Clear()
    {
        if (isVisible) terminal.Write(EraseLine);
    }
}
