using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What the analysis decided about one [Goroutine] method. The rewriter and the analyzers both obey it.</summary>
/// <param name="Method">The method as its callers see it.</param>
/// <param name="Declaration">The declaration that holds the body; null when there is no such declaration.</param>
/// <param name="Body">What happens inside the body; empty when the method is refused.</param>
/// <param name="Rejections">Why the method is left as ordinary code; empty when it gets a twin.</param>
internal sealed record MethodPlan(
    IMethodSymbol Method,
    MethodDeclarationSyntax? Declaration,
    BodyPlan Body,
    ImmutableArray<Rejection> Rejections)
{
    public bool HasTwin => Slot is not null;

    /// <summary>What a refused method's twin would have done; empty for one that gets a twin.</summary>
    public BodyPlan RefusedBody { get; init; } = BodyPlan.Empty;

    /// <summary>Whether the method is refused and its twin would have been good for nothing, as nothing in it could suspend.</summary>
    public bool LosesNothing { get; init; }

    /// <summary>How the method is marked.</summary>
    public Mark Mark { get; init; } = Mark.None;

    /// <summary>
    /// How the twin is declared; null for a method that gets none: one that is refused, and one marked only implicitly in which nothing can
    /// suspend.
    /// </summary>
    public TwinSlot? Slot { get; init; }

    /// <summary>What the twin takes by value and gives back; null when it takes what the method takes.</summary>
    public ByRefShape? ByRef => ByRefShape.Of(Method);

    /// <summary>The directives around the method that have no meaning, or none in another file.</summary>
    public ImmutableArray<SyntaxNode> LeftOut { get; init; } = [];

    /// <summary>Whether the user asked for checks that throw when the goroutine's context is done.</summary>
    public bool IsCancellable => Mark.IsCancellable;

    /// <summary>Every place where the goroutine may suspend, in source order; those inside lambdas given to Go.Run included.</summary>
    public ImmutableArray<SuspensionPoint> SuspensionPoints => Body.SuspensionPoints;

    /// <summary>Every place that keeps its blocking form inside the twin.</summary>
    public ImmutableArray<BlockingRegion> BlockingRegions => [.. Body.AllBlockingRegions];
}
