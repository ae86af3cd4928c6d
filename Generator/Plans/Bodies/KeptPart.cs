using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>A run of statements, or one expression, that keeps its blocking form because of what stands in it.</summary>
/// <param name="Cause">What stands in it.</param>
/// <param name="Nodes">The statements in order; or a single node that is in no list of statements.</param>
/// <param name="NeedsUnsafe">Whether the part uses pointers and only the method or its type is declared unsafe. The twin is not declared
/// unsafe.</param>
internal sealed record KeptPart(Rejection Cause, ImmutableArray<SyntaxNode> Nodes, bool NeedsUnsafe);
