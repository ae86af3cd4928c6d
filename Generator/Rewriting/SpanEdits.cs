using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Arguments that are spans become the memory that they span: <c>a.AsSpan(1)</c> becomes <c>MemoryExtensions.AsMemory(a, 1)</c>. A span
/// that is sliced becomes what is sliced in the same way: <c>m.Span[1..]</c> becomes <c>new SpannedMemory(m)[1..]</c>.
/// </summary>
internal static class SpanEdits
{
    public static void PassMemory(SpanArgument argument, TextEdits edits)
    {
        if (argument.IsSliced)
        {
            edits.Open(argument.Expression.SpanStart, argument.Expression, $"new {RuntimeNames.SpannedMemory}<{argument.Elements}>(");
            edits.Close(argument.Expression.Span.End, argument.Expression, ")");
        }
        switch (argument)
        {
            case { Form: SpanForm.AsSpan, Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call }:
                edits.Open(call.SpanStart, call, "global::System.MemoryExtensions.AsMemory(");
                edits.Replace(access.OperatorToken.Span, call.ArgumentList.Arguments.Count > 0 ? ", " : "");
                edits.Remove(access.Name.Span);
                edits.Remove(call.ArgumentList.OpenParenToken.Span);
                break;
            case { Form: SpanForm.Created, Expression: BaseObjectCreationExpressionSyntax creation }:
                edits.Replace(
                    TextSpan.FromBounds(creation.SpanStart, creation.ArgumentList!.SpanStart),
                    $"new global::System.Memory<{argument.Elements}>");
                break;
            case { Form: SpanForm.OfMemory, Expression: MemberAccessExpressionSyntax access }:
                edits.Remove(access.OperatorToken.Span);
                edits.Remove(access.Name.Span);
                break;
        }
    }
}
