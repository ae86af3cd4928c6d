using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for HTTP.</summary>
internal static class HttpSamples
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nanswer";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("System.Net.Http.HttpClient#this", _ => new HttpClient(), _ => new HttpClient(new Handler()));
        catalogue.Add("System.Net.Http.HttpMessageInvoker#this", _ => new HttpMessageInvoker(new SocketsHttpHandler()),
            _ => new HttpMessageInvoker(new Handler()), _ => new HttpClient());
        catalogue.Add("System.Net.Http.HttpRequestMessage", scene => new HttpRequestMessage(HttpMethod.Get, Served(scene)),
            scene => new HttpRequestMessage(HttpMethod.Get, $"http://{SceneSockets.NoPort(scene)}/"),
            _ => new HttpRequestMessage(HttpMethod.Get, "/relative"));
        catalogue.Add("System.Net.Http.HttpCompletionOption", _ => HttpCompletionOption.ResponseContentRead,
            _ => HttpCompletionOption.ResponseHeadersRead, _ => (HttpCompletionOption)9);
        catalogue.Add("System.Net.Http.HttpContent#this", _ => new StringContent("content"),
            scene => new StreamContent(SceneSockets.Stream(scene, "content"u8.ToArray())), Received, _ => Parts());
        catalogue.Add("System.Net.Http.HttpContent#stream", _ => new MemoryStream(), _ => new MemoryStream([], writable: false));
        catalogue.Add("System.Net.TransportContext", _ => null);
        catalogue.Add("System.Net.HttpListener#this", WithRequest, _ => new HttpListener());
        catalogue.Add("System.Net.WebRequest.GetResponse#this", scene => Request(Served(scene)),
            scene => Request(scene.Files.Path("file.txt")), scene => Request(scene.Files.Path("missing.txt")),
            scene => Request($"http://{SceneSockets.NoPort(scene)}/"));
        catalogue.Add("System.Net.WebRequest.GetRequestStream#this", scene => Put(scene.Files.Path("new.txt")),
            scene => Request(scene.Files.Path("file.txt")), scene => Request(Served(scene)));
    }

    /// <summary>Content of several parts, one of which looks at the token.</summary>
    private static MultipartContent Parts() => new("mixed", "boundary") { new StringContent("content"), new Content() };

    private static object Received(Scene scene)
    {
        HttpClient client = new();
        return client.GetAsync(Served(scene), HttpCompletionOption.ResponseHeadersRead).Result.Content;
    }

    /// <summary>The address of a server that answers one request.</summary>
    private static string Served(Scene scene)
    {
        var listener = scene.Own(SceneSockets.Listener());
        var address = $"http://{listener.LocalEndPoint}/";
        listener.AcceptAsync().ContinueWith(
            accepted =>
            {
                using var connection = accepted.Result;
                connection.Receive(new byte[1000]);
                connection.Send(System.Text.Encoding.ASCII.GetBytes(Answer));
                connection.Shutdown(SocketShutdown.Send);
                connection.Receive(new byte[1000]);
            },
            TaskContinuationOptions.OnlyOnRanToCompletion);
        return address;
    }

    private static HttpListener WithRequest(Scene scene)
    {
        int port;
        using (var free = SceneSockets.Listener())
            port = ((IPEndPoint)free.LocalEndPoint!).Port;
        HttpListener listener = new() { Prefixes = { $"http://127.0.0.1:{port}/" } };
        listener.Start();
        var client = scene.Own(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        client.Connect(new IPEndPoint(IPAddress.Loopback, port));
        client.Send("GET /wanted HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8);
        return listener;
    }

#pragma warning disable SYSLIB0014 // The table has these classes.
    private static WebRequest Request(string address) => WebRequest.Create(new Uri(address));
#pragma warning restore SYSLIB0014

    private static WebRequest Put(string path)
    {
        var request = Request(path);
        request.Method = "PUT";
        return request;
    }

    /// <summary>A handler that knows both ways.</summary>
    private sealed class Handler : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent("handled") };
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return Send(request, cancellationToken);
        }
    }

    /// <summary>A content that knows both ways.</summary>
    private sealed class Content : HttpContent
    {
        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            stream.Write(cancellationToken.CanBeCanceled ? "may end"u8 : "goes on"u8);
            cancellationToken.ThrowIfCancellationRequested();
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            SerializeToStream(stream, context, CancellationToken.None);
            return Task.CompletedTask;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
