using System.Text.RegularExpressions;

namespace Crawler;

/// <summary>Reads a page and all that can be reached from it, each page once, some at once.</summary>
internal sealed partial class Crawling
{
    private readonly Sync.ErrGroup _group;
    private readonly Context _ctx;
    private readonly HttpClient _client = new();

    // What the goroutines share: who holds the mutex may touch it.
    private readonly Sync.Mutex _mutex = new();
    private readonly HashSet<Uri> _visited = [];
    private int _pages;
    private int _links;
    private int _reading;
    private int _atOnce;

    private readonly Sync.Semaphore _slots;

    private Crawling(Context parent, int limit)
    {
        (_group, _ctx) = Sync.ErrGroup.WithContext(parent);
        _slots = new Sync.Semaphore(limit);
    }

    /// <summary>The main goroutine: a site and its crawler.</summary>
    [Goroutine]
    public static Report Run(Site site, Options options)
    {
        Go.Run(site.Serve);
        var (ctx, cancel) = Context.WithTimeout(Context.Background, options.Timeout);
        try
        {
            return new Crawling(ctx, options.Limit).From(site.Start);
        }
        finally
        {
            cancel();
        }
    }

    [Goroutine]
    private Report From(Uri start)
    {
        var complete = true;
        try
        {
            Visit(start);
            _group.Wait();
        }
        catch (OperationCanceledException)
        {
            complete = false;
        }

        using (_mutex.Acquire())
            return new Report(_pages, _links, _atOnce, complete);
    }

    /// <summary>Starts a goroutine for a page, unless another one met it before.</summary>
    [Goroutine]
    private void Visit(Uri page)
    {
        bool isNew;
        using (_mutex.Acquire())
            isNew = _visited.Add(page);
        if (isNew)
            _group.Go(() => Crawl(page));
    }

    [Goroutine]
    private void Crawl(Uri page)
    {
        var links = Links(Read(page));
        using (_mutex.Acquire())
        {
            _pages++;
            _links += links.Count;
        }

        foreach (var link in links) Visit(new Uri(page, link));
    }

    /// <summary>The text of a page. Waits until fewer than the limit are being read, and ends with the context.</summary>
    [Goroutine]
    private string Read(Uri page)
    {
        using var slot = _slots.Acquire(_ctx);
        CountReaders(1);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            using var response = _client.Send(request, _ctx.Token);
            response.EnsureSuccessStatusCode();
            using var reader = new StreamReader(response.Content.ReadAsStream(_ctx.Token));
            return reader.ReadToEnd();
        }
        finally
        {
            CountReaders(-1);
        }
    }

    [Goroutine]
    private void CountReaders(int more)
    {
        using (_mutex.Acquire())
        {
            _reading += more;
            _atOnce = Math.Max(_atOnce, _reading);
        }
    }

    private static List<string> Links(string html) => [.. Link.Matches(html).Select(static match => match.Groups[1].Value)];

    [GeneratedRegex("<a href=\"([^\"]*)\">")]
    private static partial Regex Link { get; }
}
