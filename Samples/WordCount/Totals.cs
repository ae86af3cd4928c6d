namespace WordCount;

/// <summary>The sums over all files.</summary>
internal sealed class Totals
{
    public long Words { get; private set; }

    public long Bytes { get; private set; }

    public long Files { get; private set; }

    public List<FileResult> Skipped { get; } = [];

    /// <summary>How often each word occurs; empty unless the most frequent ones were asked for.</summary>
    public WordTable Table { get; } = new();

    public long FilesSeen => Files + Skipped.Count;

    public void Add(FileResult file)
    {
        if (file.Error is not null)
        {
            Skipped.Add(file);
            return;
        }

        Files++;
        Words += file.Words;
        Bytes += file.Bytes;
    }
}
