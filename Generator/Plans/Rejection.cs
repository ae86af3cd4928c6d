using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>One reason why a method cannot be rewritten.</summary>
/// <param name="Kind">Which rule reports the rejection.</param>
/// <param name="Construct">What stands in the way, as a noun phrase: "a ref local".</param>
/// <param name="Reason">Why the construct stands in the way, as a clause that follows "because".</param>
/// <param name="WayOut">What the user can do, as a sentence.</param>
/// <param name="Location">Where the construct is in the user's code.</param>
internal sealed record Rejection(RejectionKind Kind, string Construct, string Reason, string WayOut, Location Location)
{
    /// <summary>A construct that a suspension would break.</summary>
    public Rejection(string construct, string reason, string wayOut, Location location)
        : this(RejectionKind.Construct, construct, reason, wayOut, location)
    {
    }
}
