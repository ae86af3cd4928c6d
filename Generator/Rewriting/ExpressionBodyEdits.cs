using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>An expression that is a whole body becomes a statement in a block, in which other statements have a place.</summary>
internal static class ExpressionBodyEdits
{
    /// <param name="body">The expression.</param>
    /// <param name="statements">What comes before it.</param>
    /// <param name="isValue">Whether its value is returned.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="lines">Hides what is put in.</param>
    public static void Add(ExpressionSyntax body, string statements, bool isValue, TextEdits edits, LineMap lines)
    {
        string lead = isValue && !body.IsKind(SyntaxKind.ThrowExpression) ? "return " : "";
        edits.Open(body.SpanStart, body.Parent!, lines.Hidden("{ " + statements, body.SpanStart));
        edits.Open(body.SpanStart, body.Parent!, lead);
        edits.Close(body.Span.End, body.Parent!, $";{lines.Hidden("}", body.Span.End)}");
    }
}
