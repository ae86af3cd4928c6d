using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// What is known about a marked method before it is known which of its callees have twins. Every marked callee counts as one that has.
/// </summary>
/// <param name="Declaration">The declaration that holds the body; null when there is no such declaration.</param>
/// <param name="Body">What happens inside the body, of a refused method too.</param>
/// <param name="Rejections">Why the method is left as ordinary code; empty when it is accepted.</param>
internal sealed record MethodDraft(MethodDeclarationSyntax? Declaration, BodyPlan Body, ImmutableArray<Rejection> Rejections)
{
    public bool IsAccepted => Rejections.IsEmpty;

    /// <inheritdoc cref="TwinPlan.CallerInfos"/>
    public ImmutableArray<CallerInfo> CallerInfos { get; init; } = [];

    /// <inheritdoc cref="TwinPlan.LeftOut"/>
    public ImmutableArray<SyntaxNode> LeftOut { get; init; } = [];
}
