using System.Collections.Immutable;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A member of an interface that the original implements by name. The implementation of the member's twin leads to the original's twin.
/// </summary>
/// <param name="Interface">The interface.</param>
/// <param name="Twin">The name of the member's twin.</param>
/// <param name="Owner">The class that implements the member; null when no derived class can implement the member otherwise.</param>
/// <param name="Constraints">The constraint clauses that the implementation of the twin has to repeat.</param>
internal sealed record Bridge(string Interface, string Twin, string? Owner, ImmutableArray<string> Constraints);
