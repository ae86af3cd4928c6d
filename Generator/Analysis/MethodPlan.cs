using System.Collections.Immutable;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
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
    public bool HasTwin => Rejections.IsEmpty;

    /// <summary>Whether the user asked for checks that throw when the goroutine's context is done.</summary>
    public bool IsCancellable => Method.Declared().GetAttributes()
        .Any(static data => data.AttributeClass?.ToDisplayString() == RuntimeNames.GoroutineAttributeMetadataName
            && data.NamedArguments.Any(static argument => argument is { Key: RuntimeNames.Cancellable, Value.Value: true }));

    /// <summary>Every place where the goroutine may suspend, in source order; those inside lambdas given to Go.Run included.</summary>
    public ImmutableArray<SuspensionPoint> SuspensionPoints => Body.SuspensionPoints;

    /// <summary>Every place that keeps its blocking form inside the twin.</summary>
    public ImmutableArray<BlockingRegion> BlockingRegions => Body.BlockingRegions;
}
