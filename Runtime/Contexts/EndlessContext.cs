namespace GoroutineGen.Contexts;

/// <summary>A context that is never done: a root, or one that keeps its parent's values only.</summary>
internal sealed class EndlessContext(Context? parent) : Context(parent)
{
    internal override CancelContext? Canceller => null;
}
