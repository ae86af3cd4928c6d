namespace GoroutineGen.Contexts;

/// <summary>A context that adds a value to its parent.</summary>
internal abstract class ValueContext(Context parent, object key) : Context(parent)
{
    internal object Key => key;

    internal sealed override CancelContext? Canceller { get; } = parent.Canceller;
}

/// <inheritdoc/>
internal sealed class ValueContext<T>(Context parent, ContextKey<T> key, T value) : ValueContext(parent, key)
{
    internal T Value => value;
}
