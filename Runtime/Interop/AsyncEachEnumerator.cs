using System.ComponentModel;
using System.Diagnostics;

namespace GoroutineGen.Interop;

/// <summary>
/// The state of one loop over an asynchronous sequence: of a <c>foreach</c> in ordinary code, and of the <c>await foreach</c> that a twin
/// has in its place.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct AsyncEachEnumerator<T> : IDisposable
{
    private readonly Context _context;
    private readonly IAsyncEnumerator<T> _source;

    internal AsyncEachEnumerator(Context context, IAsyncEnumerator<T> source)
    {
        _context = context;
        _source = source;
    }

    /// <summary>The value that came last.</summary>
    public T Current => _source.Current;

    /// <summary>Called by <c>await foreach</c>.</summary>
    public AsyncEachEnumerator<T> GetAsyncEnumerator() => this;

    /// <summary>
    /// The same: an enumerator cannot be left in the middle. The sequence ends by the token of the context that it was given.
    /// </summary>
    public AsyncEachEnumerator<T> Cancellable() => this;

    /// <summary>Begins to fetch the next value.</summary>
    /// <returns>What to await. The awaited result: whether there was a value.</returns>
    public ContextWait<bool> MoveNextAsync()
    {
        try
        {
            return new ContextWait<bool>(_context, _source.MoveNextAsync());
        }
        catch (OperationCanceledException) when (_context.IsDone)
        {
            throw _context.NewError();
        }
    }

    /// <summary>Begins to dispose the sequence's enumerator.</summary>
    public TaskWait DisposeAsync() => new(_source.DisposeAsync());

    /// <summary>Fetches the next value.</summary>
    /// <returns>Whether there was a value.</returns>
    public bool MoveNext() => MoveNextAsync().Block();

    /// <summary>Disposes the sequence's enumerator, and waits for the end of that.</summary>
    public void Dispose() => DisposeAsync().Block();
}
