using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>What the declaration of a method's or a local function's twin has that the original's text does not tell.</summary>
/// <param name="ReturnsVoid">Whether the original has no result.</param>
/// <param name="Attributes">The attributes that the twin has.</param>
/// <param name="TypeParameterAttributes">The attributes of each type parameter.</param>
/// <param name="Parameters">The original's parameters.</param>
internal sealed record TwinSignature(
    bool ReturnsVoid, string Attributes, ImmutableArray<string> TypeParameterAttributes, ImmutableArray<ParameterPlan> Parameters);
