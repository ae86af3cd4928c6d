using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// Requests over HTTP wait without a thread where each handler has both forms from one class. Where a class has one form only, the request
/// waits on a thread.
/// </summary>
public static partial class HttpSendTests
{
    [Test]
    public static void HandlersDecide([TwinProcessModes] Mode mode) => mode.Run(SendAll);

    [Goroutine]
    private static void SendAll()
    {
        foreach (var (handler, wait) in new (HttpMessageHandler, WaitReason)[]
        {
            (new SocketsHttpHandler(), WaitReason.Task),
            (new Plain(new HttpClientHandler()), WaitReason.Task),
            (new Both(new Plain(new SocketsHttpHandler())), WaitReason.Task),
            (new Blocking(new SocketsHttpHandler()), WaitReason.BlockingCall),
            (new Both(new Asynchronous(new SocketsHttpHandler())), WaitReason.BlockingCall),
            (new BothThenBlocking(new SocketsHttpHandler()), WaitReason.BlockingCall),
        })
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            using var client = new HttpClient(handler);
            var waiter = Go.Run(Send, client, $"http://{listener.LocalEndpoint}/");
            using var server = listener.AcceptSocket();
            waiter.WaitUntilItWaits(wait);
            server.Send("HTTP/1.1 204 No Content\r\n\r\n"u8);
            Assert.That(waiter.Join(), Is.EqualTo(HttpStatusCode.NoContent), handler.GetType().Name);
        }
    }

    [Goroutine]
    private static HttpStatusCode Send(HttpClient client, string address)
    {
        using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, address));
        return response.StatusCode;
    }

    private sealed class Plain(HttpMessageHandler inner) : DelegatingHandler(inner);

    private class Both(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(request, cancellationToken);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(request, cancellationToken);
    }

    private sealed class Blocking(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(request, cancellationToken);
    }

    private sealed class Asynchronous(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(request, cancellationToken);
    }

    private sealed class BothThenBlocking(HttpMessageHandler inner) : Both(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(request, cancellationToken);
    }
}
