using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>What the analysis decided about a marked method. The rewriter and the analyzers both obey it.</summary>
/// <param name="Mark">How the method is marked.</param>
/// <param name="Rejections">Why the method is left as ordinary code; empty when nothing stands against a twin.</param>
/// <param name="LosesNothing">Whether the method is refused, and a twin would have been good for nothing: nothing in the method could
/// suspend.</param>
/// <param name="Twin">How the twin is written; null for a refused method, and for a method marked only implicitly in which nothing can
/// suspend.</param>
internal sealed record MethodPlan(MarkKind Mark, ImmutableArray<Rejection> Rejections, bool LosesNothing, TwinPlan? Twin)
{
    public bool HasTwin => Twin is not null;
}
