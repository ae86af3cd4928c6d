using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>An injected check of the preemption flag.</summary>
/// <param name="Place">Where the check goes.</param>
internal sealed record CheckPoint(CheckPlace Place) : SuspensionPoint(new TextSpan(Place.Position, 0))
{
    /// <summary>Whether the check stands at the back-edge of a loop, and not only before a call.</summary>
    public bool IsBackEdge { get; init; }
}
