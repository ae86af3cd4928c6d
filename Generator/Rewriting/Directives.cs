using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Directives and switched-off text in a body mean nothing in the twin's file, but they take up lines.</summary>
internal static class Directives
{
    /// <summary>The text of a node, in which directives and what they switch off are blank.</summary>
    public static string Blank(SyntaxNode node)
    {
        string text = node.ToString();
        if (!node.ContainsDirectives)
            return text;
        StringBuilder blanked = new(text);
        foreach (SyntaxTrivia trivia in node.DescendantTrivia())
        {
            if (!trivia.IsDirective && !trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                continue;
            int end = Math.Min(trivia.FullSpan.End, node.Span.End) - node.SpanStart;
            for (int i = Math.Max(0, trivia.FullSpan.Start - node.SpanStart); i < end; i++)
            {
                if (blanked[i] is not ('\r' or '\n'))
                    blanked[i] = ' ';
            }
        }
        return blanked.ToString();
    }
}
