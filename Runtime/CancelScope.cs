using GoroutineGen.Contexts;

namespace GoroutineGen;

/// <summary>
/// A context and the means to cancel it. Write <c>var (ctx, cancel) = Context.WithCancel(parent)</c> and call <c>cancel()</c>, or
/// <c>using var scope = Context.WithCancel(parent)</c> and pass <c>scope.Context</c> on: leaving the block cancels it.
/// </summary>
/// <remarks>
/// Cancel every context in the end: until then its parent keeps it, and a deadline its timer. Cancelling works from any thread and any
/// number of times; only the first counts. Go's counterpart: what <c>context.WithCancel</c> returns.
/// </remarks>
public readonly struct CancelScope : IDisposable
{
    private readonly CancelContext _context;

    internal CancelScope(CancelContext context) => _context = context;

    /// <summary>The context.</summary>
    public Context Context => _context;

    /// <summary>
    /// Cancels the context and all that are derived from it. When it returns the context is done; so is each derived one, unless somebody
    /// else is just cancelling it. Runs no user code: what is registered with <see cref="Context.Token"/> runs on the thread pool, what is
    /// given to <see cref="Context.AfterFunc"/> in goroutines.
    /// </summary>
    public void Cancel() => _context.Cancel();

    /// <summary>Cancels, as <see cref="Cancel"/>.</summary>
    public void Dispose() => _context?.Cancel();

    /// <summary>The context, and a delegate for <see cref="Cancel"/>.</summary>
    public void Deconstruct(out Context context, out Action cancel)
    {
        context = _context;
        cancel = Cancel;
    }
}
