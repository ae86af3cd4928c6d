using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>What a call of a twin that takes values instead of references assigns when it is over.</summary>
/// <param name="Targets">The variables, in the order in which the twin delivers them.</param>
/// <param name="TypeArguments">The type arguments to write out, which the references told.</param>
internal sealed record ByRefCall(ImmutableArray<DeliveryTarget> Targets, string TypeArguments);
