using System.ComponentModel;
using System.Net;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="HttpClient"/> and <see cref="HttpContent"/> that block. A chain of handlers that are .NET's own,
/// or that have both forms from one class, sends asynchronously; any other sends in a blocking region.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HttpCalls
{
    /// <summary>Stands in for <see cref="HttpClient.Send(HttpRequestMessage)"/>.</summary>
    public static TaskWait<HttpResponseMessage> Send(CancellationToken token, HttpClient client, HttpRequestMessage request) =>
        Send(token, client, request, HttpCompletionOption.ResponseContentRead, CancellationToken.None);

    /// <summary>Stands in for <see cref="HttpClient.Send(HttpRequestMessage, HttpCompletionOption)"/>.</summary>
    public static TaskWait<HttpResponseMessage> Send(
        CancellationToken token, HttpClient client, HttpRequestMessage request, HttpCompletionOption completionOption) =>
        Send(token, client, request, completionOption, CancellationToken.None);

    /// <summary>Stands in for <see cref="HttpClient.Send(HttpRequestMessage, CancellationToken)"/>.</summary>
    public static TaskWait<HttpResponseMessage> Send(
        CancellationToken token, HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken) =>
        Send(token, client, request, HttpCompletionOption.ResponseContentRead, cancellationToken);

    /// <summary>Stands in for <see cref="HttpClient.Send(HttpRequestMessage, HttpCompletionOption, CancellationToken)"/>.</summary>
    public static TaskWait<HttpResponseMessage> Send(
        CancellationToken token, HttpClient client, HttpRequestMessage request, HttpCompletionOption completionOption,
        CancellationToken cancellationToken)
    {
        using (Region.Enter())
        {
            return new TaskWait<HttpResponseMessage>(client.GetType() == typeof(HttpClient) && HttpForms.IsAsynchronous(client, request)
                ? Linked(token, cancellationToken, both => client.SendAsync(request, completionOption, both))
                : new ValueTask<HttpResponseMessage>(client.Send(request, completionOption, cancellationToken)));
        }
    }

    /// <summary>Stands in for <see cref="HttpMessageInvoker.Send(HttpRequestMessage, CancellationToken)"/>.</summary>
    public static TaskWait<HttpResponseMessage> Send(
        CancellationToken token, HttpMessageInvoker invoker, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (Region.Enter())
        {
            return new TaskWait<HttpResponseMessage>(
                invoker.GetType() == typeof(HttpMessageInvoker) && HttpForms.IsAsynchronous(invoker, request)
                ? Linked(token, cancellationToken, both => invoker.SendAsync(request, both))
                : new ValueTask<HttpResponseMessage>(invoker.Send(request, cancellationToken)));
        }
    }

    /// <summary>Stands in for <see cref="HttpContent.ReadAsStream()"/>.</summary>
    public static TaskWait<Stream> ReadAsStream(CancellationToken token, HttpContent content) =>
        ReadAsStream(token, content, CancellationToken.None);

    /// <summary>Stands in for <see cref="HttpContent.ReadAsStream(CancellationToken)"/>.</summary>
    public static TaskWait<Stream> ReadAsStream(CancellationToken token, HttpContent content, CancellationToken cancellationToken)
    {
        using (Region.Enter())
        {
            return new TaskWait<Stream>(HttpForms.IsOfLibrary(content)
                ? Linked(token, cancellationToken, content.ReadAsStreamAsync)
                : new ValueTask<Stream>(content.ReadAsStream(cancellationToken)));
        }
    }

    /// <summary>Stands in for <see cref="HttpContent.CopyTo(Stream, TransportContext, CancellationToken)"/>.</summary>
    public static TaskWait CopyTo(
        CancellationToken token, HttpContent content, Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using (Region.Enter())
        {
            if (HttpForms.IsOfLibrary(content) && stream is not null && StreamForms.OfWriteThrough(stream) != AsyncForm.InRegion)
            {
                return new TaskWait(new ValueTask(Linked(token, cancellationToken, async both =>
                {
                    await content.CopyToAsync(stream, context, both).ConfigureAwait(false);
                    return true;
                }).AsTask()));
            }

            content.CopyTo(stream!, context, cancellationToken);
            return default;
        }
    }

    // Begins an operation with both tokens: the goroutine's and the user's.
    private static ValueTask<TResult> Linked<TResult>(
        CancellationToken token, CancellationToken cancellationToken, Func<CancellationToken, Task<TResult>> begin)
    {
        return !token.CanBeCanceled ? new ValueTask<TResult>(begin(cancellationToken))
            : !cancellationToken.CanBeCanceled ? new ValueTask<TResult>(begin(token))
            : WithBoth();

        async ValueTask<TResult> WithBoth()
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(token, cancellationToken);
            return await begin(both.Token).ConfigureAwait(false);
        }
    }
}
