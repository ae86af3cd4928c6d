using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Rewriting;

internal static class FlatText
{
    /// <summary>The text of a node on one line, without comments and directives.</summary>
    public static string Flat(this SyntaxNode node) =>
        node.ReplaceTokens(node.DescendantTokens(), static (_, token) => token.WithLeadingTrivia().WithTrailingTrivia())
            .NormalizeWhitespace(indentation: "", eol: " ").ToFullString();
}
