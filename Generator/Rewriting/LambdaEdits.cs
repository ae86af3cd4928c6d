using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Rewritten lambdas: <c>(a) => body</c> becomes <c>async GoTask (Entry entry, T a) => body</c>. The body starts as the body of a twin
/// does. An anonymous method becomes such a lambda.
/// </summary>
internal static class LambdaEdits
{
    public static void Add(RewrittenLambda lambda, string entry, TextEdits edits, LineMap lines)
    {
        var arrow = lambda.Syntax is AnonymousMethodExpressionSyntax ? " =>" : "";
        edits.Replace(Header(lambda.Syntax), Signature(lambda, entry) + arrow);

        var prologue = RuntimeNames.SpawnPrologue(entry);
        if (lambda.Syntax.Block is { } block)
        {
            var start = block.OpenBraceToken.Span.End;
            edits.Open(start, block, lines.Hidden(prologue, start));
            return;
        }
        ExpressionBodyEdits.Add(lambda.Syntax.ExpressionBody!, prologue, lambda.Result is null ? "" : "return ", "}", edits, lines);
    }

    public static string Signature(RewrittenLambda lambda, string entry) =>
        $"async {Signatures.TaskOf(lambda.Result)} ({Parameters(lambda, entry)})";

    private static TextSpan Header(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax { ReturnType: { } type, ParameterList: var list } =>
            TextSpan.FromBounds(type.SpanStart, list.Span.End),
        ParenthesizedLambdaExpressionSyntax { ParameterList: var list } => list.Span,
        SimpleLambdaExpressionSyntax { Parameter: var parameter } => parameter.Span,
        AnonymousMethodExpressionSyntax method =>
            TextSpan.FromBounds(method.DelegateKeyword.SpanStart, method.ParameterList?.Span.End ?? method.DelegateKeyword.Span.End),
        _ => throw new ArgumentException("A lambda of an unknown kind.", nameof(lambda)),
    };

    private static string Parameters(RewrittenLambda lambda, string entry)
    {
        string[] names = [.. RewrittenLambda.ParametersOf(lambda.Syntax).Select(static parameter => parameter.Identifier.Text)];
        return string.Join(", ", lambda.ParameterTypes
            .Select((type, index) => $"{type} {(names.Length > 0 ? names[index] : $"{entry}_{index}")}")
            .Prepend($"{RuntimeNames.Entry} {entry}"));
    }
}
