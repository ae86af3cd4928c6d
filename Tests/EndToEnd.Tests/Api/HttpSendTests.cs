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

    /// <summary>The member of <see cref="HttpMessageInvoker"/> is that of <see cref="HttpClient"/> where the invoker is one.</summary>
    [Test]
    public static void ClientsSendAsInvokers([TwinProcessModes] Mode mode) => mode.Run(SendByInvoker);

    [Goroutine]
    private static void SendByInvoker()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new HttpClient();
        var waiter = Go.Run(SendBy, client, $"http://{listener.LocalEndpoint}/");
        using var server = listener.AcceptSocket();
        waiter.WaitUntilItWaits(WaitReason.Task);
        server.Send("HTTP/1.1 204 No Content\r\n\r\n"u8);
        Assert.That(waiter.Join(), Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Goroutine]
    private static HttpStatusCode SendBy(HttpMessageInvoker invoker, string address)
    {
        using var response = invoker.Send(new HttpRequestMessage(HttpMethod.Get, address), CancellationToken.None);
        return response.StatusCode;
    }

    /// <summary>A caller tells a cancellation of his own by the exception's token, also where a context may end the wait as well.</summary>
    [Test]
    public static void ExceptionsHaveTheTokenOfTheCaller([TwinProcessModes] Mode mode) => mode.Run(CancelByToken);

    [Goroutine]
    private static void CancelByToken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new HttpClient();
        using var source = new CancellationTokenSource();
        var (context, stop) = Context.WithCancel(Context.Background);
        var waiter = Go.Run(context, TokenOf, client, $"http://{listener.LocalEndpoint}/", source.Token);
        using var server = listener.AcceptSocket();
        waiter.WaitUntilItWaits(WaitReason.Task);
        source.Cancel();
        Assert.That(waiter.Join(), Is.EqualTo(source.Token));
        stop();
    }

    [Goroutine(Cancellable = true)]
    private static CancellationToken TokenOf(HttpClient client, string address, CancellationToken token)
    {
        try
        {
            client.Send(new HttpRequestMessage(HttpMethod.Get, address), token).Dispose();
            return CancellationToken.None;
        }
        catch (OperationCanceledException exception)
        {
            return exception.CancellationToken;
        }
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
