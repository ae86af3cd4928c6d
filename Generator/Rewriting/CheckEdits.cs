using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Preemption checks.</summary>
internal static class CheckEdits
{
    private const string Check = RuntimeNames.PreemptionCheck;

    public static void Add(CheckPoint point, TextEdits edits, LineMap lines)
    {
        int position = point.Span.Start;
        switch (point.Placement)
        {
            case CheckPlacement.BeforeStatement or CheckPlacement.InBlock:
                edits.Open(position, point.Anchor, lines.Hidden(Check, position));
                break;
            case CheckPlacement.BeforeEmbeddedStatement:
                edits.Open(position, point.Anchor, lines.Hidden("{ " + Check, position));
                edits.Close(point.Anchor.Span.End, point.Anchor, lines.Hidden("}", point.Anchor.Span.End));
                break;
        }
    }
}
