using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A run of statements, in a method that is unsafe as a whole, which needs an unsafe block of its own in the twin.
/// </summary>
/// <param name="Nodes">The statements in order; or a single node that is in no list of statements.</param>
internal sealed record UnsafeRun(ImmutableArray<SyntaxNode> Nodes) : BodyPart(Nodes[0].SpanStart);
