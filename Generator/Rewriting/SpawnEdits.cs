using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Calls of Go.Run.</summary>
internal static class SpawnEdits
{
    // The ordinal tells the entry parameter of this spawn's lambda from those of lambdas around it.
    public static void Add(Spawn spawn, int ordinal, TextEdits edits, LineMap lines)
    {
        (string open, string close) = spawn.IsStatement ? ("", "") : ("(", ")");
        string starter = spawn is MethodSpawn ? RuntimeNames.SpawnStart : RuntimeNames.SpawnRun;
        edits.Replace(spawn.Call.Expression.Span, open + starter);
        if (spawn is MethodSpawn method)
            AddMethod(method, edits);
        else
            AddLambda((LambdaSpawn)spawn, $"{RuntimeNames.EntryParameter}{ordinal}", edits, lines);
        edits.Close(spawn.Call.Span.End, spawn.Call, close);
    }

    /// <summary><c>(F, a)</c> becomes <c>(F__goroutine(Entry.Spawn, a))</c>.</summary>
    private static void AddMethod(MethodSpawn spawn, TextEdits edits)
    {
        ArgumentListSyntax list = spawn.Call.ArgumentList;
        edits.Replace(spawn.Name.Identifier.Span, spawn.Twin.Name + spawn.TypeArguments);
        edits.Close(list.Arguments[0].Span.End, list.Arguments[0], "(" + RuntimeNames.EntrySpawn);
        edits.Open(list.CloseParenToken.SpanStart, list, ")");
    }

    /// <summary><c>(a) => body</c> becomes <c>async GoTask (Entry entry, T a) => body</c>, whose body starts as a twin's does.</summary>
    private static void AddLambda(LambdaSpawn spawn, string entry, TextEdits edits, LineMap lines)
    {
        string returnType = spawn.Result is null ? RuntimeNames.GoTask : $"{RuntimeNames.GoTask}<{spawn.Result}>";
        edits.Replace(Header(spawn.Lambda), $"async {returnType} ({Parameters(spawn, entry)})");

        string prologue = RuntimeNames.SpawnPrologue(entry);
        if (spawn.Lambda.Block is { } block)
        {
            int start = block.OpenBraceToken.Span.End;
            edits.Open(start, block, lines.Hidden(prologue, start));
            return;
        }
        ExpressionSyntax body = spawn.Lambda.ExpressionBody!;
        string result = spawn.Result is null || body is ThrowExpressionSyntax ? "" : "return ";
        edits.Open(body.SpanStart, spawn.Lambda, $"{{ {prologue} {result}");
        edits.Close(body.Span.End, spawn.Lambda, "; }");
    }

    private static TextSpan Header(LambdaExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax { ReturnType: { } type, ParameterList: var list } =>
            TextSpan.FromBounds(type.SpanStart, list.Span.End),
        ParenthesizedLambdaExpressionSyntax { ParameterList: var list } => list.Span,
        SimpleLambdaExpressionSyntax { Parameter: var parameter } => parameter.Span,
        _ => throw new ArgumentException("A lambda of an unknown kind.", nameof(lambda)),
    };

    private static string Parameters(LambdaSpawn spawn, string entry)
    {
        IEnumerable<ParameterSyntax> parameters = spawn.Lambda switch
        {
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters,
            SimpleLambdaExpressionSyntax simple => [simple.Parameter],
            _ => [],
        };
        return string.Join(", ", parameters
            .Zip(spawn.ParameterTypes, static (parameter, type) => $"{type} {parameter.Identifier.Text}")
            .Prepend($"{RuntimeNames.Entry} {entry}"));
    }
}
