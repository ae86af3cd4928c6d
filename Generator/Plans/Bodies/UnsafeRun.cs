using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A run of statements that needs an unsafe block of its own in the twin: the original is unsafe as a whole, and the twin is not.
/// </summary>
/// <param name="Nodes">The statements in order; or a single node that is in no list of statements.</param>
internal sealed record UnsafeRun(ImmutableArray<SyntaxNode> Nodes) : BodyPart(Nodes[0].SpanStart);
