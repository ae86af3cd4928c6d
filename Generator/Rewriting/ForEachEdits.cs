using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Loops over channels and over asynchronous sequences.</summary>
internal static class ForEachEdits
{
    public static void Add(ForEachPoint point, bool mayCancel, TextEdits edits)
    {
        edits.Open(point.Loop.ForEachKeyword.SpanStart, point.Loop, "await ");
        edits.Open(point.Loop.Expression.SpanStart, point.Loop, "(");
        var wait = mayCancel ? RuntimeNames.CancellableWait : "";
        edits.Close(point.Loop.Expression.Span.End, point.Loop, $").{RuntimeNames.GetEnumerator}{RuntimeNames.TwinSuffix}(){wait}");
    }
}
