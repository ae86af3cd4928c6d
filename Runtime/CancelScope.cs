using GoroutineGen.Contexts;

namespace GoroutineGen;

/// <summary>
/// A context and the means to cancel it. Write <c>var (ctx, cancel) = Context.WithCancel(parent)</c> and call <c>cancel()</c>, or
/// <c>using var scope = Context.WithCancel(parent)</c> and pass <c>scope.Context</c> on: leaving the block cancels the context.
/// </summary>
/// <remarks>
/// <para>Cancel every context in the end: until then its parent keeps it, and a context with a deadline keeps its timer. Cancelling works
/// from any thread and any number of times; only the first counts. Go's counterpart: what <c>context.WithCancel</c> returns.</para>
/// <para>The default value has no context: disposing it does nothing, and every other member throws.</para>
/// </remarks>
public readonly struct CancelScope : IDisposable
{
    private readonly CancelContext? _context;

    internal CancelScope(CancelContext context) => _context = context;

    /// <summary>The context.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Context Context => Canceller;

    private CancelContext Canceller => _context ?? throw NoContext(nameof(CancelScope));

    /// <summary>
    /// Cancels the context and all that are derived from it. When the call returns the context is done; so is each derived context that
    /// nobody else is just cancelling. The call runs no user code: callbacks that are registered with <see cref="Context.Token"/> run on
    /// the thread pool, actions that are given to <see cref="Context.AfterFunc"/> run in goroutines.
    /// </summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public void Cancel() => Canceller.Cancel();

    /// <summary>Cancels, as <see cref="Cancel"/>.</summary>
    public void Dispose() => _context?.Cancel();

    /// <summary>The context, and a delegate for <see cref="Cancel"/>.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public void Deconstruct(out Context context, out Action cancel)
    {
        context = Canceller;
        cancel = Cancel;
    }

    internal static InvalidOperationException NoContext(string type) => new(
        $"This {type} is the default value and has no context. Use what Context.WithCancel or one of its like has returned.");
}
