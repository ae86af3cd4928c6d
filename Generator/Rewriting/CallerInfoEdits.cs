using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Arguments of caller information: the compiler would fill them in otherwise than in the original.</summary>
internal static class CallerInfoEdits
{
    public static void Add(CallerInfo info, TextEdits edits)
    {
        var arguments = string.Join(", ", info.Arguments.Select(static argument =>
            $"{SymbolText.EscapedName(argument.Parameter)}: {argument.Value}"));
        if (ArgumentList(info.Call) is { } list)
        {
            var comma = list.Arguments.Count > 0 ? ", " : "";
            edits.Open(list.GetLastToken().SpanStart, list, comma + arguments);
        }
        else
        {
            SyntaxNode type = ((ObjectCreationExpressionSyntax)info.Call).Type;
            edits.Close(type.Span.End, type, $"({arguments})");
        }
    }

    private static BaseArgumentListSyntax? ArgumentList(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        ElementAccessExpressionSyntax element => element.ArgumentList,
        ElementBindingExpressionSyntax element => element.ArgumentList,
        ImplicitElementAccessSyntax element => element.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };
}
