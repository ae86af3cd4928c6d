using GoroutineGen.Interop;

namespace GoroutineGen;

/// <content>Loops over asynchronous sequences.</content>
public static partial class Go
{
    /// <summary>
    /// Lets a <c>foreach</c> go through an asynchronous sequence. A goroutine parks while it waits for a value, an ordinary thread blocks.
    /// At the end of the loop, also by <c>break</c> or an exception, waits until the sequence's enumerator is disposed.
    /// </summary>
    /// <remarks>Go's counterpart: <c>range</c> over a channel.</remarks>
    /// <example>
    /// <code>
    /// foreach (var row in Go.Each(query.AsAsyncEnumerable()))
    ///     Show(row);
    /// </code>
    /// </example>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static AsyncEach<T> Each<T>(IAsyncEnumerable<T> source) => new(Context.Background, source);

    /// <summary>
    /// As <see cref="Each{T}(IAsyncEnumerable{T})"/>, and gives the sequence the context's token. When the context is done and the sequence
    /// ends by its token, the loop throws a <see cref="ContextCanceledException"/> or a <see cref="DeadlineExceededException"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">There is no context, or no sequence.</exception>
    public static AsyncEach<T> Each<T>(Context context, IAsyncEnumerable<T> source) => new(context, source);
}
