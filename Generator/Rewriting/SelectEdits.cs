using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Selects. The cases become nodes. When a case has been chosen, the nodes hand over what was received.</summary>
internal static class SelectEdits
{
    // The ordinal tells the nodes of this select from the nodes of the method's other selects.
    public static void Add(SelectPoint point, int ordinal, bool mayCancel, TextEdits edits)
    {
        (var open, var close) = point.IsStatement ? ("", "") : ("(", ")");
        List<string> taken = [];
        edits.Replace(
            point.Call.Expression.Span, $"{open}{RuntimeNames.SelectingFinish}(await {RuntimeNames.SelectingSelect}");
        for (var i = 0; i < point.Cases.Length; i++)
        {
            var node = $"{RuntimeNames.SelectNodePrefix}{ordinal}_{i}";
            if (AddCase(point.Cases[i], node, edits) is { } outArguments)
                taken.Add($", {node}.{RuntimeNames.Take}({outArguments})");
        }
        var wait = mayCancel ? RuntimeNames.CancellableWait : "";
        edits.Close(point.Call.Span.End, point.Call, $"{wait}{string.Concat(taken)}){close}");
    }

    /// <summary>Edits a case. Gives the out arguments of the case; null when the case has none.</summary>
    private static string? AddCase(CasePlan @case, string node, TextEdits edits)
    {
        var list = @case.Call.ArgumentList;
        var name = @case.Call.Expression.GetLastToken();
        var simpleName = name.Parent!.FirstAncestorOrSelf<SimpleNameSyntax>()!;
        edits.Replace(TextSpan.FromBounds(@case.Call.SpanStart, simpleName.SpanStart), RuntimeNames.Selecting);
        edits.Close(simpleName.Span.End, simpleName, @case.TypeArguments);

        var first = list.Arguments.IndexOf(OutArguments.IsOut);
        if (first < 0)
            return null;
        var firstOut = list.Arguments[first];
        edits.Replace(firstOut.Span, "out var " + node);
        var others = OutArguments.MoveOut(list, first + 1, edits);
        return others.Length > 0 ? $"{firstOut.Flat()}, {others}" : firstOut.Flat();
    }
}
