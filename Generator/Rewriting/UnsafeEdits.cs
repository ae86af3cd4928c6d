using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Unsafe blocks around what is unsafe only because the method or its type is unsafe. A twin is not unsafe, as nothing could suspend in it
/// then.
/// </summary>
internal static class UnsafeEdits
{
    public static void Add(UnsafeRun run, TextEdits edits, LineMap lines)
    {
        var first = run.Nodes[0];
        var last = run.Nodes[run.Nodes.Length - 1];
        edits.Open(first.SpanStart, first, lines.Hidden("unsafe {", first.SpanStart));
        edits.Close(last.Span.End, last, lines.Hidden("}", last.Span.End));
    }
}
