using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>An expression that is a whole body becomes a statement in a block, in which other statements have a place.</summary>
internal static class ExpressionBodyEdits
{
    /// <param name="body">The expression.</param>
    /// <param name="statements">The statements before the expression.</param>
    /// <param name="lead">The text that takes the expression's value; empty when nothing takes it.</param>
    /// <param name="end">The text after the expression, to the end of the block.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="lines">Hides injected text from debuggers.</param>
    public static void Add(ExpressionSyntax body, string statements, string lead, string end, TextEdits edits, LineMap lines)
    {
        if (body.IsKind(SyntaxKind.ThrowExpression))
            lead = "";
        edits.Open(body.SpanStart, body.Parent!, lines.Hidden("{ " + statements, body.SpanStart));
        edits.Open(body.SpanStart, body.Parent!, lead);
        edits.Close(body.Span.End, body.Parent!, $";{lines.Hidden(end, body.Span.End)}");
    }
}
