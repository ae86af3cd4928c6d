using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>The place of an injected check.</summary>
/// <param name="Anchor">The statement or body that the check precedes, or the block that it stands first in.</param>
/// <param name="Placement">Which of them.</param>
internal sealed record CheckPlace(SyntaxNode Anchor, CheckPlacement Placement)
{
    public int Position => Placement == CheckPlacement.InBlock ? ((BlockSyntax)Anchor).OpenBraceToken.Span.End : Anchor.SpanStart;
}
