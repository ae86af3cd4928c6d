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
            return new TaskWait<HttpResponseMessage>(
                client.GetType() == typeof(HttpClient) && MaySend(client, request, cancellationToken)
                ? Linked(token, cancellationToken, both => client.SendAsync(request, completionOption, both))
                : new ValueTask<HttpResponseMessage>(client.Send(request, completionOption, cancellationToken)));
        }
    }

    /// <summary>Stands in for <see cref="HttpMessageInvoker.Send(HttpRequestMessage, CancellationToken)"/>.</summary>
    public static TaskWait<HttpResponseMessage> Send(
        CancellationToken token, HttpMessageInvoker invoker, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (invoker is HttpClient client)
            return Send(token, client, request, cancellationToken);
        using (Region.Enter())
        {
            return new TaskWait<HttpResponseMessage>(
                invoker.GetType() == typeof(HttpMessageInvoker) && MaySend(invoker, request, cancellationToken)
                ? Linked(token, cancellationToken, both => invoker.SendAsync(request, both))
                : new ValueTask<HttpResponseMessage>(invoker.Send(request, cancellationToken)));
        }
    }

    /// <summary>
    /// Stands in for <see cref="HttpContent.CopyTo(Stream, TransportContext, CancellationToken)"/>. The contents of the library do not look
    /// at the token when they are copied by a blocking call.
    /// </summary>
    public static TaskWait CopyTo(
        CancellationToken token, HttpContent content, Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using (Region.Enter())
        {
            if (HttpForms.IsAllOfLibrary(content) && stream is not null && StreamForms.OfWriteThrough(stream) != AsyncForm.InRegion)
                return new TaskWait(new ValueTask(content.CopyToAsync(stream, context, token)));
            content.CopyTo(stream!, context, cancellationToken);
            return default;
        }
    }

    // What is cancelled before it begins, the original refuses, or it sends all the same.
    private static bool MaySend(HttpMessageInvoker invoker, HttpRequestMessage request, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && HttpForms.IsAsynchronous(invoker, request);

    // Begins an operation with both tokens: the goroutine's and the user's. A caller tells his own by the exception.
    private static ValueTask<TResult> Linked<TResult>(
        CancellationToken token, CancellationToken cancellationToken, Func<CancellationToken, Task<TResult>> begin)
    {
        return !token.CanBeCanceled ? new ValueTask<TResult>(begin(cancellationToken))
            : !cancellationToken.CanBeCanceled ? new ValueTask<TResult>(begin(token))
            : WithBoth();

        async ValueTask<TResult> WithBoth()
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(token, cancellationToken);
            try
            {
                return await begin(both.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception)
                when (cancellationToken.IsCancellationRequested && exception.CancellationToken == both.Token)
            {
                throw new TaskCanceledException(exception.Message, exception.InnerException, cancellationToken);
            }
        }
    }
}
