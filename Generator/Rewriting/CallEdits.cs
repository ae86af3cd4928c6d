using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Calls that go to twins: <c>x.M(a)</c> becomes <c>(await x.M__goroutine(Entry.Call, a))</c>. Where the end of the goroutine's context may
/// throw, it becomes <c>(await x.M__goroutine(Entry.CancellableCall, a))</c>, and a wait of the runtime's <c>(await
/// c.Send__goroutine(a).Cancellable())</c>.
/// </summary>
internal static class CallEdits
{
    public static void Add(CallPoint point, bool getsCallerInfo, bool mayCancel, TextEdits edits)
    {
        var arguments = point.Call.ArgumentList;
        (var open, var close) = Around(point);
        var entry = !point.Twin.TakesEntry ? ""
            : point.IsBase ? RuntimeNames.EntryBase
            : mayCancel ? RuntimeNames.EntryCancellableCall
            : RuntimeNames.EntryCall;
        var wait = mayCancel && !point.Twin.TakesEntry ? RuntimeNames.CancellableWait : "";
        var hasMore = arguments.Arguments.Count == 0 ? getsCallerInfo : !arguments.Arguments.All(OutArguments.IsOut);
        var comma = hasMore ? ", " : "";

        if (point.ExtensionType is { } type)
            AddExtensionCall(point, open, type, entry, comma, edits);
        else
            AddCall(point, open, entry, comma, edits);
        if (point.ByRef is not null)
            ByRefEdits.PassValues(arguments, edits);
        var end = point.Twin.Delivers ? $").{RuntimeNames.Deliver}({Targets(point, edits)})" : close;
        edits.Close(point.Call.Span.End, point.Call, wait + end);
    }

    /// <summary>What stands around the call of the twin: <c>(await ...)</c>, without parentheses where the value is dropped.</summary>
    private static (string Open, string Close) Around(CallPoint point)
    {
        var isStatement = point.IsStatement && !point.Twin.Delivers;
        return !isStatement && point.Result is { } result ? ($"(({result})await ", ")") : AwaitText.Around(point.Call, isStatement);
    }

    /// <summary>
    /// <c>M(a)</c> becomes <c>M__goroutine(Entry.Call, a)</c>; where an argument is the receiver of an extension block's method, the entry
    /// comes behind it.
    /// </summary>
    private static void AddCall(CallPoint point, string open, string entry, string comma, TextEdits edits)
    {
        var arguments = point.Call.ArgumentList;
        edits.Open(point.Call.SpanStart, point.Call, open);
        edits.Replace(point.Name.Identifier.Span, TwinName(point));
        if (point.ReceiverIsArgument)
            edits.Close(arguments.Arguments[0].Span.End, arguments, $", {entry}");
        else if (entry.Length > 0)
            edits.Open(arguments.OpenParenToken.Span.End, arguments, entry + comma);
    }

    /// <summary><c>x.Ext(a)</c> becomes <c>Type.Ext__goroutine(Entry.Call, x, a)</c>: a twin is no extension method.</summary>
    private static void AddExtensionCall(CallPoint point, string open, string type, string entry, string comma, TextEdits edits)
    {
        var typeArguments = point.Name is GenericNameSyntax generic ? generic.TypeArgumentList.Flat() : "";
        var first = entry.Length > 0 ? entry + ", " : "";
        edits.Open(point.Call.SpanStart, point.Call, $"{open}{type}.{TwinName(point)}{typeArguments}({first}");
        edits.Replace(point.Name.GetFirstToken().GetPreviousToken().Span, comma);
        edits.Remove(point.Name.Span);
        edits.Remove(point.Call.ArgumentList.OpenParenToken.Span);
    }

    private static string Targets(CallPoint point, TextEdits edits) =>
        point.ByRef is { } call ? ByRefEdits.Targets(call) : OutArguments.MoveOut(point.Call.ArgumentList, 0, edits);

    /// <summary>The twin's name, with the type arguments that the plan writes out unless the user has written them.</summary>
    private static string TwinName(CallPoint point) =>
        point is { ByRef.TypeArguments: var typeArguments, Name: not GenericNameSyntax }
            ? point.Twin.Name + typeArguments
            : point.Twin.Name;
}
