using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// The body of a twin that gives back what it made of its by-reference parameters. A finally block may still change a parameter when the
/// result is there. So each <c>return e;</c> keeps the result and leaves the user's block first; all values are returned outside of the
/// block. Out parameters and the result are declared in front of the block, so that they live until then. The place to return stands in
/// front of the block too: C# lets a goto leave a block backwards, but does not let a goto jump over the using declarations of the block.
/// </summary>
/// <param name="plan">What the analysis decided about the twin.</param>
/// <param name="beginning">The first statements of the twin.</param>
/// <param name="edits">Takes the edits.</param>
/// <param name="lines">Hides injected text from debuggers.</param>
internal sealed class ByRefBody(TwinPlan plan, string beginning, TextEdits edits, LineMap lines)
{
    private const string ToLeave = $"goto {RuntimeNames.ReturnLabel};";

    private readonly MethodDeclarationSyntax _declaration = plan.Declaration;
    private readonly bool _returnsVoid = plan.Signature.ReturnsVoid;

    private bool KeepsResult => plan.Delivers && !_returnsVoid;

    /// <summary>Adds the edits. Gives the node that the edits are around.</summary>
    /// <param name="check">The check before an expression that is the whole body.</param>
    public SyntaxNode Add(string check)
    {
        if (_declaration.Body is { } block)
        {
            AddAround(block);
            return block;
        }
        var expression = _declaration.ExpressionBody!.Expression;
        var lead = _returnsVoid ? "" : KeepsResult ? $"{RuntimeNames.ResultLocal} = " : "return ";
        ExpressionBodyEdits.Add(
            expression, string.Join(" ", Beginning().Append(check)), lead, plan.Delivers ? $"{Return()} }}" : "}", edits, lines);
        return expression;
    }

    private void AddAround(BlockSyntax block)
    {
        var start = Beginning().Prepend("{");
        var end = "}";
        if (plan.Delivers)
        {
            RewriteReturns(block);
            start = start.Append($"goto {RuntimeNames.BodyLabel}; {RuntimeNames.ReturnLabel}: {Return()} {RuntimeNames.BodyLabel}:");
            // Where there is a result to give, the end of the block cannot be reached.
            end = _returnsVoid ? $"{ToLeave} }}" : "}";
        }
        edits.Open(block.SpanStart, _declaration, lines.Hidden(string.Join(" ", start), block.SpanStart));
        edits.Close(block.Span.End, _declaration, lines.Hidden(end, block.Span.End));
    }

    private IEnumerable<string> Beginning()
    {
        foreach (var parameter in _declaration.ParameterList.Parameters)
        {
            if (parameter.Modifiers.Any(SyntaxKind.OutKeyword))
                yield return $"{parameter.Type!.Flat()} {parameter.Identifier.Text};";
        }
        if (KeepsResult)
            yield return $"{_declaration.ReturnType.Flat()} {RuntimeNames.ResultLocal};";
        if (beginning.Length > 0)
            yield return beginning;
    }

    private string Return()
    {
        var result = _returnsVoid ? "default" : RuntimeNames.ResultLocal;
        var values = plan.Delivered.Select(static value => value.Name).Prepend(result);
        return $"return new {Signatures.DeliveredType(plan)}({string.Join(", ", values)});";
    }

    private void RewriteReturns(BlockSyntax block)
    {
        foreach (var statement in block.OwnNodes().OfType<ReturnStatementSyntax>())
        {
            if (statement.Expression is not { } result)
            {
                edits.Replace(statement.Span, ToLeave);
                continue;
            }
            edits.Replace(TextSpan.FromBounds(statement.SpanStart, result.SpanStart), $"{{ {RuntimeNames.ResultLocal} = ");
            // The result owns the end: what is put around the statement is around all of this.
            edits.Close(statement.Span.End, result, lines.Hidden($"{ToLeave} }}", statement.Span.End));
        }
    }
}
