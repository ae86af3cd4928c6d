using System.Collections.Immutable;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What happens inside a body, including the bodies of lambdas given to Go.Run; each list in source order.</summary>
internal sealed record BodyPlan(
    ImmutableArray<SuspensionPoint> SuspensionPoints,
    ImmutableArray<Spawn> Spawns,
    ImmutableArray<CallerInfo> CallerInfos,
    ImmutableArray<BlockingRegion> BlockingRegions)
{
    public static readonly BodyPlan Empty = new([], [], [], []);
}
