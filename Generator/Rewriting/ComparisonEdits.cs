using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Comparisons before whose right side an edit puts a parenthesis: C# would read <c>a &lt; b, c &gt; (d)</c> as a call of <c>a&lt;b,
/// c&gt;</c>. The left side gets a pair of parentheses too, as no type argument is in parentheses.
/// </summary>
internal static class ComparisonEdits
{
    public static void Add(SyntaxNode body, TextEdits edits)
    {
        foreach (var position in edits.OpenedParentheses())
        {
            var before = body.FindToken(position).GetPreviousToken();
            if (before.Kind() is SyntaxKind.GreaterThanToken
                    or SyntaxKind.GreaterThanGreaterThanToken or SyntaxKind.GreaterThanGreaterThanGreaterThanToken
                && before.Parent is BinaryExpressionSyntax comparison && body.Span.Contains(comparison.Span))
            {
                // The whole comparison owns the pair, so that the pair is around all that is put around the left side.
                edits.Open(comparison.SpanStart, comparison, "(");
                edits.Close(comparison.Left.Span.End, comparison, ")");
            }
        }
    }
}
