using System.Net;

namespace GoroutineGen.IoBenchmarks.Async;

/// <summary>Reads all pages of a site in this process, each once, some at a time.</summary>
internal sealed class Crawl(string site)
{
    private readonly HttpClient _client = new();
    private readonly SemaphoreSlim _slots = new(Site.Readers);
    private readonly Lock _lock = new();
    private readonly HashSet<string> _visited = [];

    public static async Task Run()
    {
        var (listener, site) = Listening.Http();
        var serving = Serve(listener);
        var crawl = new Crawl(site);
        await crawl.Visit("0");
        crawl._client.Dispose();
        listener.Close();
        await serving;
        Site.ExpectAll(crawl._visited.Count);
    }

    private static async Task Serve(HttpListener listener)
    {
        try
        {
            while (true)
                _ = Answer(await listener.GetContextAsync());
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The crawler has come to its end.
        }
    }

    private static async Task Answer(HttpListenerContext request)
    {
        await Task.Delay(Site.TimeForAPage);
        var body = Site.Answer(request.Request.Url!.AbsolutePath);
        request.Response.ContentLength64 = body.Length;
        await request.Response.OutputStream.WriteAsync(body);
        request.Response.Close();
    }

    private async Task Visit(string page)
    {
        bool isNew;
        lock (_lock)
            isNew = _visited.Add(page);
        if (isNew)
            await Task.WhenAll((await Download(page)).Split(' ').Select(link => Task.Run(() => Visit(link))));
    }

    private async Task<string> Download(string page)
    {
        await _slots.WaitAsync();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, site + page);
            using var response = await _client.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        finally
        {
            _slots.Release();
        }
    }
}
