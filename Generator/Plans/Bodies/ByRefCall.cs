using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>What is assigned behind a call whose twin takes values instead of references.</summary>
/// <param name="Targets">The variables, in the order in which the twin delivers them.</param>
/// <param name="TypeArguments">The type arguments to write out. In the original, the references tell them.</param>
internal sealed record ByRefCall(ImmutableArray<DeliveryTarget> Targets, string TypeArguments);
