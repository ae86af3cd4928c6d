using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Calls that block in the original: <c>x.Read(a)</c> becomes <c>(await Await(Streams.Read(default, x, a)))</c>, or <c>F(x, a)</c> where
/// <c>F</c> is a blocking region. <c>x.Read(out a)</c> becomes <c>(await Await(Streams.ReadByRef(default, x))).Deliver(out a)</c>.
/// </summary>
internal static class ReplacedCallEdits
{
    /// <param name="call">The call.</param>
    /// <param name="mayCancel">Whether the end of the goroutine's context may end the call.</param>
    /// <param name="edits">Takes the edits.</param>
    public static void Add(AwaitedCall call, bool mayCancel, TextEdits edits)
    {
        var replaced = call.Call;
        (var token, var wait) = mayCancel ? (RuntimeNames.ContextToken, RuntimeNames.TokenWait) : (RuntimeNames.NoToken, "");
        (var open, var close) = AwaitText.Around(replaced.Expression, call.IsStatement && replaced.ByRef is null);
        if (replaced.ByRef is { } byRef)
        {
            ByRefEdits.PassValues(((InvocationExpressionSyntax)replaced.Expression).ArgumentList, edits);
            close += $".{RuntimeNames.Deliver}({ByRefEdits.Targets(byRef)})";
        }
        foreach (var span in replaced.Spans)
            SpanEdits.PassMemory(span, edits);
        if (call.IsTask)
            (open, close) = ($"{open}{RuntimeNames.AwaitTwin}(", $"){wait}{close}");
        else
            close = wait + close;
        Add(replaced, open, replaced.TakesToken ? token : "", close, edits);
    }

    /// <summary><c>x.GetAwaiter().GetResult()</c> becomes <c>(await Await(x))</c>.</summary>
    public static void Add(AwaiterEnd end, bool mayCancel, TextEdits edits)
    {
        (var open, var close) = AwaitText.Around(end.Call, end.IsStatement);
        edits.Open(end.Call.SpanStart, end.Call, $"{open}{RuntimeNames.AwaitTwin}(");
        edits.Remove(TextSpan.FromBounds(end.Awaited.Span.End, end.Call.Span.End));
        edits.Close(end.Call.Span.End, end.Call, $"){(mayCancel ? RuntimeNames.CancellableWait : "")}{close}");
    }

    public static void Add(RegionCall call, TextEdits edits) => Add(call.Call, "", "", "", edits);

    private static void Add(ReplacedCall call, string open, string first, string close, TextEdits edits)
    {
        var function = open + call.Function;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax read:
                edits.Open(read.SpanStart, read, $"{function}({Before(first, hasMore: true)}");
                edits.Replace(read.OperatorToken.Span, "");
                edits.Replace(read.Name.Span, ")");
                break;
            case InvocationExpressionSyntax invocation when call.Form == ReceiverForm.Written:
                AddOnReceiver(invocation, function, first, edits);
                break;
            case InvocationExpressionSyntax invocation:
                edits.Replace(invocation.Expression.Span, function);
                AddFirst(invocation.ArgumentList, call.Form == ReceiverForm.This ? Before(first, hasMore: true) + "this" : first, edits);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                edits.Replace(HeadOf(creation), function);
                AddFirst(creation.ArgumentList!, first, edits);
                break;
        }
        edits.Close(call.Expression.Span.End, call.Expression, close);
    }

    /// <summary><c>x.M(a)</c> becomes <c>F(first, x, a)</c>.</summary>
    private static void AddOnReceiver(InvocationExpressionSyntax call, string function, string first, TextEdits edits)
    {
        var name = SyntaxQueries.CalledName(call.Expression)!;
        edits.Open(call.SpanStart, call, $"{function}({Before(first, hasMore: true)}");
        edits.Replace(name.GetFirstToken().GetPreviousToken().Span, call.ArgumentList.Arguments.Count > 0 ? ", " : "");
        edits.Remove(name.Span);
        edits.Remove(call.ArgumentList.OpenParenToken.Span);
    }

    private static void AddFirst(ArgumentListSyntax arguments, string first, TextEdits edits)
    {
        if (first.Length > 0)
            edits.Open(arguments.OpenParenToken.Span.End, arguments, Before(first, arguments.Arguments.Count > 0));
    }

    private static string Before(string first, bool hasMore) => first.Length > 0 && hasMore ? first + ", " : first;

    private static TextSpan HeadOf(BaseObjectCreationExpressionSyntax creation) =>
        TextSpan.FromBounds(creation.SpanStart, creation.ArgumentList!.SpanStart);
}
