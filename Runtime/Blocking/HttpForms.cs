using System.Runtime.CompilerServices;

namespace GoroutineGen.Blocking;

/// <summary>
/// Whether handlers of HTTP requests do the same in both forms. Of a handler of the user's nobody can tell: it may add a header in one form
/// only.
/// </summary>
internal static class HttpForms
{
    /// <summary>Whether every handler that a client sends through is one of .NET's own.</summary>
    internal static bool IsAsynchronous(HttpMessageInvoker client)
    {
        try
        {
            var handler = HandlerOf(client);
            while (IsOfLibrary(handler) && handler is DelegatingHandler { InnerHandler: { } inner })
                handler = inner;
            return IsOfLibrary(handler);
        }
        catch (MissingFieldException)
        {
            return false; // Another .NET than the known ones.
        }
    }

    /// <summary>Whether an object's class is one of .NET's own for HTTP.</summary>
    internal static bool IsOfLibrary(object instance) => instance.GetType().Assembly == typeof(HttpClient).Assembly;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler HandlerOf(HttpMessageInvoker client);
}
