using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Blocking;

/// <summary>
/// Whether an HTTP request does the same in both forms. .NET's own classes do. A class of the user's is trusted where it overrides both
/// forms or neither: a class that overrides one form may, for example, add a header in that form only.
/// </summary>
internal static class HttpForms
{
    private const BindingFlags Protected = BindingFlags.Instance | BindingFlags.NonPublic;
    private static readonly Type[] SendTypes = [typeof(HttpRequestMessage), typeof(CancellationToken)];
    private static readonly Type[] WriteTypes = [typeof(Stream), typeof(TransportContext), typeof(CancellationToken)];

    private static readonly PairedForms Handlers = new(
        (typeof(HttpMessageHandler).GetMethod("Send", Protected, SendTypes)!,
            typeof(Func<HttpRequestMessage, CancellationToken, HttpResponseMessage>)),
        (typeof(HttpMessageHandler).GetMethod("SendAsync", Protected, SendTypes)!,
            typeof(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>)));

    private static readonly PairedForms Contents = new(
        (typeof(HttpContent).GetMethod("SerializeToStream", Protected, WriteTypes)!,
            typeof(Action<Stream, TransportContext?, CancellationToken>)),
        (typeof(HttpContent).GetMethod("SerializeToStreamAsync", Protected, WriteTypes)!,
            typeof(Func<Stream, TransportContext?, CancellationToken, Task>)),
        (typeof(HttpContent).GetMethod("SerializeToStreamAsync", Protected, WriteTypes[..2])!,
            typeof(Func<Stream, TransportContext?, Task>)));

    /// <summary>Whether a client may send a request asynchronously: every handler that it sends through, and the content.</summary>
    internal static bool IsAsynchronous(HttpMessageInvoker client, HttpRequestMessage request) =>
        IsSentByBoth(request) && (request.Content is null || IsWrittenByBoth(request.Content)) && IsHandledByBoth(client);

    /// <summary>Whether a content is of one of .NET's own classes, and each part of it.</summary>
    internal static bool IsAllOfLibrary(HttpContent content) =>
        IsOfLibrary(content) && (content is not MultipartContent parts || parts.All(IsAllOfLibrary));

    private static bool IsOfLibrary(object instance) => instance.GetType().Assembly == typeof(HttpClient).Assembly;

    // The blocking form refuses HTTP/2.
    private static bool IsSentByBoth(HttpRequestMessage request) =>
        request is { Version.Major: < 2, VersionPolicy: not HttpVersionPolicy.RequestVersionOrHigher };

    private static bool IsWrittenByBoth(HttpContent content) =>
        content is MultipartContent parts && IsOfLibrary(content) ? parts.All(IsWrittenByBoth)
            : IsOfLibrary(content) || Contents.AreOf(content);

    private static bool IsHandledByBoth(HttpMessageInvoker client)
    {
        try
        {
            var handler = HandlerOf(client);
            while (IsOfLibrary(handler) || Handlers.AreOf(handler))
            {
                if (handler is not DelegatingHandler { InnerHandler: { } inner })
                    return true;
                handler = inner;
            }

            return false;
        }
        catch (MissingFieldException)
        {
            return false; // Another .NET than the known ones.
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler HandlerOf(HttpMessageInvoker client);
}
