namespace Crawler;

/// <summary>What a crawl found.</summary>
/// <param name="Pages">How many pages it has read.</param>
/// <param name="Links">How many links stood on them, to pages seen before as well.</param>
/// <param name="AtOnce">How many pages were read at once, at most.</param>
/// <param name="Complete">Whether it came to the end before its deadline.</param>
internal sealed record Report(int Pages, int Links, int AtOnce, bool Complete)
{
    public override string ToString() =>
        Complete ? $"{Pages} pages, {Links} links, {AtOnce} at once" : $"deadline exceeded: {Pages} pages were read in time";
}
