using GoroutineGen.Contexts;

namespace GoroutineGen;

/// <summary>
/// A context and the means to cancel it and say why. Write <c>var (ctx, cancel) = Context.WithCause(parent)</c> and call
/// <c>cancel(exception)</c>, or use it as a <see cref="CancelScope"/>.
/// </summary>
/// <remarks>
/// <para>Go's counterpart: what <c>context.WithCancelCause</c> returns.</para>
/// <para>The default value has no context: disposing it does nothing, and every other member throws.</para>
/// </remarks>
public readonly struct CancelCauseScope : IDisposable
{
    private readonly CancelContext? _context;

    internal CancelCauseScope(CancelContext context) => _context = context;

    /// <summary>The context.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Context Context => Canceller;

    private CancelContext Canceller => _context ?? throw CancelScope.NoContext(nameof(CancelCauseScope));

    /// <summary>Cancels the context, as <see cref="CancelScope.Cancel"/>. The first cause stays.</summary>
    /// <param name="cause">What <see cref="Context.Cause"/> will be; null: the same as <see cref="Context.Err"/>.</param>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public void Cancel(Exception? cause) => Canceller.Cancel(cause);

    /// <summary>Cancels without a cause.</summary>
    public void Dispose() => _context?.Cancel();

    /// <summary>The context, and a delegate for <see cref="Cancel"/>.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public void Deconstruct(out Context context, out Action<Exception?> cancel)
    {
        context = Canceller;
        cancel = Cancel;
    }
}
