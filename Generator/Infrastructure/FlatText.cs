using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Syntax as text on one line.</summary>
internal static class FlatText
{
    /// <summary>The text of a node on one line, without comments and directives.</summary>
    public static string Flat(this SyntaxNode node)
    {
        var flat = node.ReplaceTokens(node.DescendantTokens(), static (_, token) => token.WithLeadingTrivia().WithTrailingTrivia())
            .NormalizeWhitespace(indentation: "", eol: " ");
        return flat.ReplaceTokens(
            flat.DescendantTokens().Where(IsGlued), static (_, token) => token.WithTrailingTrivia(SyntaxFactory.Space))
            .ToFullString();
    }

    /// <summary>
    /// Whether a token and the next would be read as other tokens if no space were between the two: <c>- -1</c> would become <c>--1</c>.
    /// </summary>
    private static bool IsGlued(SyntaxToken token) =>
        token is { HasTrailingTrivia: false, Text.Length: > 0 }
        && token.GetNextToken() is { HasLeadingTrivia: false, Text.Length: > 0 } next
        && IsOperator(token.Text[token.Text.Length - 1]) && IsOperator(next.Text[0])
        && SyntaxFactory.ParseTokens(token.Text + next.Text).First().Text != token.Text;

    private static bool IsOperator(char character) => "+-&|<>=?:.*/!^~%".IndexOf(character) >= 0;
}
