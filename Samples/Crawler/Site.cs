using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Crawler;

/// <summary>
/// A web site on this machine whose pages each take 10 ms. Page <c>n</c> links to the pages <c>10n + 1</c> to <c>10n + 10</c>, and back to
/// the page that links to it.
/// </summary>
internal sealed partial class Site(int pages) : IDisposable
{
    private const int LinksOnAPage = 10;

    private static readonly TimeSpan TimeForAPage = TimeSpan.FromMilliseconds(10);

    private readonly HttpListener _listener = Listen(FreePort());

    /// <summary>The address of the first page.</summary>
    public Uri Start => new(_listener.Prefixes.Single() + "0");

    /// <summary>Answers requests, each in a goroutine of its own, until <see cref="Dispose"/>.</summary>
    [Goroutine]
    public void Serve()
    {
        while (NextRequest() is { } request)
            Go.Run(Answer, request);
    }

    public void Dispose() => _listener.Close();

    /// <summary>The next request; null when there will be none.</summary>
    [Goroutine]
    private HttpListenerContext? NextRequest()
    {
        try
        {
            return _listener.GetContext();
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            return null;
        }
    }

    [Goroutine]
    private void Answer(HttpListenerContext request)
    {
        Thread.Sleep(TimeForAPage); // Where a real site asks its database.
        var exists = int.TryParse(request.Request.Url!.AbsolutePath[1..], out var page) && page < pages;
        try
        {
            using var response = request.Response;
            response.StatusCode = exists ? 200 : 404;
            var body = Encoding.UTF8.GetBytes(exists ? Html(page) : "");
            response.ContentLength64 = body.Length;
            response.OutputStream.Write(body, 0, body.Length);
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Who asked does not listen any more.
        }
    }

    private string Html(int page)
    {
        var html = new StringBuilder($"<title>Page {page}</title>");
        if (page > 0)
            html.Append($"<a href=\"/{(page - 1) / LinksOnAPage}\">up</a>");
        for (var link = page * LinksOnAPage + 1; link <= page * LinksOnAPage + LinksOnAPage && link < pages; link++)
            html.Append($"<a href=\"/{link}\">{link}</a>");
        return html.ToString();
    }

    private static HttpListener Listen(int port)
    {
        var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        listener.Start();
        return listener;
    }

    // HttpListener does not choose a port by itself.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
