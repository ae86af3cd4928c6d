using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Preemption checks.</summary>
internal static class CheckEdits
{
    /// <param name="place">Where the check goes.</param>
    /// <param name="check">The check's statement.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="lines">Hides the statement from debuggers.</param>
    public static void Add(CheckPlace place, string check, TextEdits edits, LineMap lines)
    {
        var position = place.Position;
        switch (place.Placement)
        {
            case CheckPlacement.BeforeStatement or CheckPlacement.InBlock:
                edits.Open(position, place.Anchor, lines.Hidden(check, position));
                break;
            case CheckPlacement.BeforeEmbeddedStatement:
                edits.Open(position, place.Anchor, lines.Hidden("{ " + check, position));
                edits.Close(place.Anchor.Span.End, place.Anchor, lines.Hidden("}", place.Anchor.Span.End));
                break;
        }
    }
}
