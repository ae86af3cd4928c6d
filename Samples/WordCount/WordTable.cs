using System.Runtime.InteropServices;

namespace WordCount;

/// <summary>How often each word occurs. Every reader has one of its own; they are merged at the end.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, long> _counts = [];
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _countsBySpan;

    public WordTable() => _countsBySpan = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ReadOnlySpan<char> word) => CollectionsMarshal.GetValueRefOrAddDefault(_countsBySpan, word, out _)++;

    public void MergeFrom(WordTable other)
    {
        foreach (var (word, count) in other._counts) CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _) += count;
    }

    /// <summary>The most frequent words, those as frequent as each other in ordinal order.</summary>
    public IReadOnlyList<WordFrequency> Top(int count) =>
    [
        .. _counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal)
            .Take(count).Select(static pair => new WordFrequency(pair.Key, pair.Value)),
    ];
}

internal sealed record WordFrequency(string Word, long Count);
