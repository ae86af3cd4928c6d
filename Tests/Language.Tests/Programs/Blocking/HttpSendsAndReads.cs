// HTTP is sent and read
// Expected: suspends
// Twins: 2
using System.IO;
using System.Net.Http;
using System.Net;

namespace Programs.Blocking.HttpSendsAndReads;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = Listen(out var address);
        using var plain = new HttpClient();
        using var tagged = new HttpClient(new Tagging { InnerHandler = new HttpClientHandler() });
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler());
        for (var way = 0; way < 6; way++)
        {
            var server = Go.Run(Answer, listener);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = way switch
            {
                0 => plain.Send(request),
                1 => plain.Send(request, HttpCompletionOption.ResponseHeadersRead),
                2 => plain.Send(request, CancellationToken.None),
                3 => plain.Send(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None),
                4 => tagged.Send(request),
                _ => invoker.Send(request, CancellationToken.None),
            };
            using var body = new MemoryStream();
            if (way % 2 == 0)
                response.Content.ReadAsStream().CopyTo(body);
            else
                response.Content.CopyTo(body, null, CancellationToken.None);
            log.Step($"{way}: {(int)response.StatusCode} {body.Length} {server.Join()}");
        }

        log.Step(plain.GetStringAsync("http://127.0.0.1:1/").ContinueWith(task => task.Exception!.InnerException!.GetType().Name).Result);
    }

    [Goroutine]
    private static string Answer(HttpListener listener)
    {
        var context = listener.GetContext();
        context.Response.OutputStream.Write("hello"u8);
        context.Response.Close();
        return context.Request.Headers["Tag"] ?? "no tag";
    }

    private static HttpListener Listen(out string address)
    {
        while (true)
        {
            var listener = new HttpListener();
            address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}/";
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }
    }

    private sealed class Tagging : DelegatingHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Tag", "blocking");
            return base.Send(request, cancellationToken);
        }
    }
}
