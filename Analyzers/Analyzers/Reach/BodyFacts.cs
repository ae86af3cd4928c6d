using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers;

/// <summary>
/// What the rules about reach need to know of a member's body, its local functions included. The facts hold no symbol, so they outlive the
/// compilation that they were found in.
/// </summary>
/// <param name="Calls">The documentation ids of what the body calls in this compilation's source.</param>
/// <param name="Starts">The documentation ids of what the body starts goroutines with.</param>
/// <param name="Loops">The loops without a schedule point, by their first keyword.</param>
/// <param name="Parks">Where the body waits in an operation of the runtime.</param>
/// <param name="Blocks">Where the body calls a library's member that blocks.</param>
/// <param name="Given">The delegates that the body gives to methods of this compilation's source, with what they do.</param>
/// <param name="Invoked">The numbers of the member's own parameters that the body invokes, or passes to a library to be invoked.</param>
internal sealed record BodyFacts(
    ImmutableArray<string> Calls,
    ImmutableArray<string> Starts,
    ImmutableArray<(TextSpan At, LoopBound Bound)> Loops,
    ImmutableArray<TextSpan> Parks,
    ImmutableArray<BlockingUse> Blocks,
    ImmutableArray<GivenDelegate> Given,
    ImmutableArray<int> Invoked)
{
    public static readonly BodyFacts None = new([], [], [], [], [], [], []);

    /// <summary>
    /// Whether a body leads a goroutine to the same members as another one, and waits if that does: wherever in it, and whatever else it
    /// does.
    /// </summary>
    public bool LeadsWhere(BodyFacts other) =>
        Calls.SequenceEqual(other.Calls)
        && Starts.SequenceEqual(other.Starts)
        && Invoked.SequenceEqual(other.Invoked)
        && Parks.IsEmpty == other.Parks.IsEmpty
        && Blocks.IsEmpty == other.Blocks.IsEmpty // In a twin these suspend: whoever calls it waits.
        && Given.Length == other.Given.Length
        && Given.Zip(other.Given, static (one, two) =>
            (one.Taker, one.Parameter) == (two.Taker, two.Parameter) && one.Facts.LeadsWhere(two.Facts)).All(static same => same);

    public static BodyFacts operator +(BodyFacts first, BodyFacts second) => new(
        first.Calls.AddRange(second.Calls),
        first.Starts.AddRange(second.Starts),
        first.Loops.AddRange(second.Loops),
        first.Parks.AddRange(second.Parks),
        first.Blocks.AddRange(second.Blocks),
        first.Given.AddRange(second.Given),
        first.Invoked.AddRange(second.Invoked));
}
