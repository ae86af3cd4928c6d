using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>What the rules about a body found.</summary>
/// <param name="Rejections">Why the whole body is left as it is; empty when the body can be rewritten.</param>
/// <param name="Kept">The parts that keep their blocking form.</param>
internal sealed record BodyRuling(ImmutableArray<Rejection> Rejections, ImmutableArray<KeptPart> Kept);
