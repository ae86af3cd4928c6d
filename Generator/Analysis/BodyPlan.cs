using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What happens inside a body, including the bodies of lambdas given to Go.Run; each list in source order.</summary>
internal sealed record BodyPlan(
    ImmutableArray<SuspensionPoint> SuspensionPoints,
    ImmutableArray<Spawn> Spawns,
    ImmutableArray<CallerInfo> CallerInfos,
    ImmutableArray<BlockingRegion> BlockingRegions,
    ImmutableArray<CatchClauseSyntax> ExitFilters)
{
    public static readonly BodyPlan Empty = new([], [], [], [], []);
}
