using System.Net;

namespace GoroutineGen.IoBenchmarks.Ours;

/// <summary>Reads all pages of a site in this process, each once, some at a time.</summary>
internal sealed partial class Crawl(string site)
{
    private readonly HttpClient _client = new();
    private readonly Sync.Semaphore _slots = new(Site.Readers);
    private readonly Sync.ErrGroup _group = new();
    private readonly Sync.Mutex _mutex = new();
    private readonly HashSet<string> _visited = [];

    [Goroutine]
    public static void Run()
    {
        var (listener, site) = Listening.Http();
        Go.Run(Serve, listener);
        var crawl = new Crawl(site);
        crawl.Visit("0");
        crawl._group.Wait();
        crawl._client.Dispose();
        listener.Close();
        Site.ExpectAll(crawl._visited.Count);
    }

    [Goroutine]
    private static void Serve(HttpListener listener)
    {
        try
        {
            while (true)
                Go.Run(Answer, listener.GetContext());
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The crawler has come to its end.
        }
    }

    [Goroutine]
    private static void Answer(HttpListenerContext request)
    {
        Thread.Sleep(Site.TimeForAPage);
        var body = Site.Answer(request.Request.Url!.AbsolutePath);
        request.Response.ContentLength64 = body.Length;
        request.Response.OutputStream.Write(body, 0, body.Length);
        request.Response.Close();
    }

    [Goroutine]
    private void Visit(string page)
    {
        bool isNew;
        using (_mutex.Acquire())
            isNew = _visited.Add(page);
        if (isNew)
            _group.Go(() => Read(page));
    }

    [Goroutine]
    private void Read(string page)
    {
        foreach (var link in Download(page).Split(' ')) Visit(link);
    }

    [Goroutine]
    private string Download(string page)
    {
        using var slot = _slots.Acquire();
        using var request = new HttpRequestMessage(HttpMethod.Get, site + page);
        using var response = _client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return reader.ReadToEnd();
    }
}
