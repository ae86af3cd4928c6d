using GoroutineGen.Generator.Analysis;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Preemption checks.</summary>
internal static class CheckEdits
{
    /// <param name="point">Where.</param>
    /// <param name="check">The statement.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="lines">Hides the statement from debuggers.</param>
    public static void Add(CheckPoint point, string check, TextEdits edits, LineMap lines)
    {
        int position = point.Span.Start;
        switch (point.Placement)
        {
            case CheckPlacement.BeforeStatement or CheckPlacement.InBlock:
                edits.Open(position, point.Anchor, lines.Hidden(check, position));
                break;
            case CheckPlacement.BeforeEmbeddedStatement:
                edits.Open(position, point.Anchor, lines.Hidden("{ " + check, position));
                edits.Close(point.Anchor.Span.End, point.Anchor, lines.Hidden("}", point.Anchor.Span.End));
                break;
        }
    }
}
