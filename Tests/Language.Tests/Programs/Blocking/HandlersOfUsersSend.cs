// Handlers and contents of users' classes are called in the form that they have
// Expected: suspends
// Twins: 3
using System.IO;
using System.Net;
using System.Net.Http;

namespace Programs.Blocking.HandlersOfUsersSend;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = Listen(out var address);
        foreach (var handler in new HttpMessageHandler[]
        {
            new Nothing(new HttpClientHandler()), new Both(new SocketsHttpHandler()), new BothAgain(new SocketsHttpHandler()),
            new OnlyBlocking(new SocketsHttpHandler()), new OnlyAsynchronous(new SocketsHttpHandler()),
            new BlockingAgain(new SocketsHttpHandler()), new AsynchronousAgain(new SocketsHttpHandler()),
            new Both(new OnlyBlocking(new Nothing(new SocketsHttpHandler()))), new Both(new OnlyAsynchronous(new HttpClientHandler())),
            new Own(), new Both(new Own()), new Answering(), new Nothing(new Both(new Answering())), new Failing(), new Nothing(null),
        })
        {
            using var client = new HttpClient(handler);
            Send(log, handler.GetType().Name, client, new HttpRequestMessage(HttpMethod.Get, address), listener);
        }

        using var plain = new HttpClient(new Both(new SocketsHttpHandler()));
        foreach (var content in new HttpContent[]
        {
            new StringContent("text"), new BothContent(log), new AsynchronousContent(log), new BlockingContent(log),
            new MultipartContent { new StringContent("text"), new AsynchronousContent(log) },
        })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            Send(log, content.GetType().Name, plain, request, listener);
        }

        foreach (var (version, policy) in new[]
        {
            (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower),
            (HttpVersion.Version11, HttpVersionPolicy.RequestVersionOrHigher),
            (HttpVersion.Version10, HttpVersionPolicy.RequestVersionExact),
        })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = version, VersionPolicy = policy };
            Send(log, $"{version} {policy}", plain, request, listener);
        }

        Send(log, "none", plain, null!, listener);
        using var late = new HttpClient(new Both(new SocketsHttpHandler())) { Timeout = TimeSpan.FromMilliseconds(50) };
        plain.Dispose();
        Send(log, "disposed", plain, new HttpRequestMessage(HttpMethod.Get, address), listener);
        Send(log, "late", late, new HttpRequestMessage(HttpMethod.Get, address), null);
    }

    [Goroutine]
    private static void Send(Log log, string name, HttpClient client, HttpRequestMessage request, HttpListener? listener)
    {
        var server = listener is null ? null : Go.Run(Answer, listener);
        try
        {
            using var response = client.Send(request);
            using var reader = new StreamReader(response.Content.ReadAsStream());
            log.Step($"{name}: {(int)response.StatusCode} {reader.ReadToEnd()}");
            if (response.StatusCode == HttpStatusCode.OK)
                server = null;
        }
        catch (Exception exception)
        {
            log.Step($"{name}: {exception.GetType().Name} {exception.Message} {exception.InnerException?.GetType().Name}");
        }

        if (server is not null)
        {
            // Nobody has asked the server.
            using var other = new HttpClient();
            other.Send(new HttpRequestMessage(HttpMethod.Get, listener!.Prefixes.First())).Dispose();
        }
    }

    [Goroutine]
    private static void Answer(HttpListener listener)
    {
        var context = listener.GetContext();
        using var body = new StreamReader(context.Request.InputStream);
        var length = body.ReadToEnd().Length;
        using var writer = new StreamWriter(context.Response.OutputStream);
        writer.Write($"{context.Request.Headers["Tag"]} {context.Request.ProtocolVersion} {length > 0}");
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

    private static HttpRequestMessage Tagged(HttpRequestMessage request, string tag)
    {
        request.Headers.Add("Tag", tag);
        return request;
    }

    private class Nothing : DelegatingHandler
    {
        public Nothing(HttpMessageHandler? inner)
        {
            if (inner is not null)
                InnerHandler = inner;
        }
    }

    private class Both(HttpMessageHandler inner) : Nothing(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(Tagged(request, "both"), cancellationToken);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(Tagged(request, "both"), cancellationToken);
    }

    private sealed class BothAgain(HttpMessageHandler inner) : Both(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(Tagged(request, "again"), cancellationToken);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(Tagged(request, "again"), cancellationToken);
    }

    private sealed class OnlyBlocking(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(Tagged(request, "blocking"), cancellationToken);
    }

    private sealed class OnlyAsynchronous(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(Tagged(request, "asynchronous"), cancellationToken);
    }

    private sealed class BlockingAgain(HttpMessageHandler inner) : Both(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(Tagged(request, "blocking"), cancellationToken);
    }

    private sealed class AsynchronousAgain(HttpMessageHandler inner) : Both(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(Tagged(request, "asynchronous"), cancellationToken);
    }

    private sealed class Own : HttpClientHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(Tagged(request, "own"), cancellationToken);
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.Accepted);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));
    }

    private sealed class Failing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));
    }

    private class AsynchronousContent(Log log) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            log.Write("content");
            return stream.WriteAsync("content"u8.ToArray()).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 7;
            return true;
        }
    }

    private sealed class BothContent(Log log) : AsynchronousContent(log)
    {
        private readonly Log _log = log;

        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _log.Write("content");
            stream.Write("content"u8);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            base.SerializeToStreamAsync(stream, context);
    }

    private sealed class BlockingContent(Log log) : AsynchronousContent(log)
    {
        private readonly Log _log = log;

        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _log.Write("blocking content");
            stream.Write("content"u8);
        }
    }
}
