using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>The place of an injected check.</summary>
/// <param name="Anchor">The statement or body that the check precedes, or the block that the check stands first in.</param>
/// <param name="Placement">Where the check goes, seen from the anchor.</param>
internal sealed record CheckPlace(SyntaxNode Anchor, CheckPlacement Placement)
{
    public int Position => Placement == CheckPlacement.InBlock ? ((BlockSyntax)Anchor).OpenBraceToken.Span.End : Anchor.SpanStart;
}
