using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Calls that go to twins.</summary>
internal static class CallEdits
{
    public static void Add(CallPoint point, bool getsCallerInfo, TextEdits edits)
    {
        ArgumentListSyntax arguments = point.Call.ArgumentList;
        bool hasMore = arguments.Arguments.Count == 0 ? getsCallerInfo : !arguments.Arguments.All(OutArguments.IsOut);
        string comma = hasMore ? ", " : "";
        string entry = !point.Twin.TakesEntry ? "" : point.IsBase ? RuntimeNames.EntryBase : RuntimeNames.EntryCall;
        string receiverList = entry.Length > 0 ? entry + ", " : "";

        bool isBare = point.IsStatement && !point.Twin.Delivers;
        string cast = point.Result is { } result ? $"({result})" : "";
        // In a for statement "await F" would be the start of a declaration.
        (string open, string close) = !isBare ? ($"({cast}await ", ")")
            : point.Call.Parent is ForStatementSyntax ? ("await (", ")")
            : ("await ", "");
        if (point.ExtensionType is { } type)
        {
            AddExtensionCall(point, $"{open}{type}.{TwinName(point)}{point.Name.TypeArguments()}({receiverList}", comma, edits);
        }
        else
        {
            edits.Open(point.Call.SpanStart, point.Call, open);
            edits.Replace(point.Name.Identifier.Span, TwinName(point));
            if (point.ReceiverIsArgument)
                edits.Close(arguments.Arguments[0].Span.End, arguments, $", {entry}");
            else if (entry.Length > 0)
                edits.Open(arguments.OpenParenToken.Span.End, arguments, entry + comma);
        }

        if (point.ByRef is not null)
            ByRefEdits.PassValues(arguments, edits);
        edits.Close(point.Call.Span.End, point.Call, point.Twin.Delivers ? $").{RuntimeNames.Deliver}({Targets(point, edits)})" : close);
    }

    /// <summary><c>x.Ext(a)</c> becomes <c>Type.Ext(x, a)</c>: a twin is no extension method.</summary>
    private static void AddExtensionCall(CallPoint point, string open, string comma, TextEdits edits)
    {
        edits.Open(point.Call.SpanStart, point.Call, open);
        edits.Replace(point.Name.GetFirstToken().GetPreviousToken().Span, comma);
        edits.Remove(point.Name.Span);
        edits.Remove(point.Call.ArgumentList.OpenParenToken.Span);
    }

    private static string Targets(CallPoint point, TextEdits edits) =>
        point.ByRef is { } call ? ByRefEdits.Targets(call) : OutArguments.MoveOut(point.Call.ArgumentList, 0, edits);

    /// <summary>Without the type arguments that are written there.</summary>
    private static string TwinName(CallPoint point) =>
        point is { ByRef.TypeArguments: var typeArguments, Name: not GenericNameSyntax }
            ? point.Twin.Name + typeArguments
            : point.Twin.Name;

    private static string TypeArguments(this SimpleNameSyntax name) =>
        name is GenericNameSyntax generic ? generic.TypeArgumentList.Flat() : "";
}
