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
        string comma = arguments.Arguments.Count > 0 || getsCallerInfo ? ", " : "";
        string entry = !point.Twin.TakesEntry ? "" : point.IsBase ? RuntimeNames.EntryBase : RuntimeNames.EntryCall;
        string receiverList = entry.Length > 0 ? entry + ", " : "";

        bool isBare = point.IsStatement && !point.Twin.HasOut;
        string cast = point.Result is { } result ? $"({result})" : "";
        // In a for statement "await F" would be the start of a declaration.
        (string open, string close) = !isBare ? ($"({cast}await ", ")") : point.Call.Parent is ForStatementSyntax ? ("await (", ")") : ("await ", "");
        if (point.ExtensionType is { } type)
        {
            AddExtensionCall(point, $"{open}{type}.{TwinName(point)}({receiverList}", comma, edits);
        }
        else
        {
            edits.Open(point.Call.SpanStart, point.Call, open);
            edits.Replace(point.Name.Identifier.Span, point.Twin.Name);
            if (entry.Length > 0)
                edits.Open(arguments.OpenParenToken.Span.End, arguments, entry + comma);
        }

        if (point.Twin.HasOut)
            edits.Close(point.Call.Span.End, point.Call, $").{RuntimeNames.Deliver}({OutArguments.MoveOut(arguments, 0, edits)})");
        else
            edits.Close(point.Call.Span.End, point.Call, close);
    }

    /// <summary><c>x.Ext(a)</c> becomes <c>Type.Ext(x, a)</c>: a twin is no extension method.</summary>
    private static void AddExtensionCall(CallPoint point, string open, string comma, TextEdits edits)
    {
        edits.Open(point.Call.SpanStart, point.Call, open);
        edits.Replace(point.Name.GetFirstToken().GetPreviousToken().Span, comma);
        edits.Remove(point.Name.Span);
        edits.Remove(point.Call.ArgumentList.OpenParenToken.Span);
    }

    private static string TwinName(CallPoint point) =>
        point.Name is GenericNameSyntax generic ? point.Twin.Name + generic.TypeArgumentList : point.Twin.Name;
}
