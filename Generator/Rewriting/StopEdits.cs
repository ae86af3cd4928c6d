using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Puts the places where a debugger stops back to where they stand in the user's file. A place that another edit moves gets a line of text
/// of its own, under a directive that says where the place is. So these edits come after all others.
/// </summary>
internal static class StopEdits
{
    public static void Add(SyntaxNode body, TextEdits edits, LineMap lines)
    {
        if (!edits.Any)
            return;
        var text = body.SyntaxTree.GetText().Lines;
        var positions = edits.Positions();
        var lastMoved = -1;
        foreach (var stop in Stops.In(body))
        {
            var start = stop.Span.Start;
            if (start == lastMoved)
                continue;
            var exactFrom = Math.Max(text.GetLineFromPosition(start).Start, positions.LastNewLine(start));

            // What follows on the line of a stop that has been put back belongs to that stop.
            var isMoved = lastMoved >= exactFrom || positions.AnyBefore(start, exactFrom) || positions.AnyIn(stop.Span);
            if (!isMoved || lines.Whole(stop.Span) is not { } directive)
                continue;
            edits.Open(start, stop.Owner, "\n" + directive, isStop: true);
            lastMoved = start;
        }
    }
}
