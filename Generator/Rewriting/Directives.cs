using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Directives and switched-off text in a body mean nothing in the twin's file, but they take up lines; only <c>#line</c> keeps its meaning.
/// </summary>
internal static class Directives
{
    /// <summary>Puts the <c>#line</c> directives of a body back, which <see cref="Blank"/> leaves out.</summary>
    public static void AddLines(SyntaxNode body, TextEdits edits, LineMap lines)
    {
        if (!body.ContainsDirectives)
            return;
        foreach (var trivia in body.DescendantTrivia())
        {
            if (body.Span.Contains(trivia.Span) && trivia.GetStructure() is LineOrSpanDirectiveTriviaSyntax { IsActive: true } directive)
                edits.Open(directive.SpanStart, directive, lines.Translate(directive.FullSpan.End), isStop: true);
        }
    }

    /// <summary>The text of a node, in which directives and what they switch off are blank.</summary>
    public static string Blank(SyntaxNode node)
    {
        var text = node.ToString();
        if (!node.ContainsDirectives)
            return text;
        StringBuilder blanked = new(text);
        foreach (var trivia in node.DescendantTrivia())
        {
            if (!trivia.IsDirective && !trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                continue;
            var end = Math.Min(trivia.FullSpan.End, node.Span.End) - node.SpanStart;
            for (var i = Math.Max(0, trivia.FullSpan.Start - node.SpanStart); i < end; i++)
            {
                if (!SyntaxFacts.IsNewLine(blanked[i]))
                    blanked[i] = ' ';
            }
        }
        return blanked.ToString();
    }
}
