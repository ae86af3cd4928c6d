using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>An interface's member that the original implements by its name.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Twin">The name of the member's twin.</param>
/// <param name="Owner">The class that implements it; null when no derived class can implement it otherwise.</param>
/// <param name="Constraints">The constraint clauses that the implementation of the twin has to repeat.</param>
internal sealed record Bridge(string Interface, string Twin, string? Owner, ImmutableArray<string> Constraints);
