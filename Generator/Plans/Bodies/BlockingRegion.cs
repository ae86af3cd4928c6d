using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A part of a body inside which nothing suspends: it is copied to the twin as it stands, and what waits in it holds its thread.
/// </summary>
/// <param name="Span">Where it is.</param>
/// <param name="Cause">Which construct does not let it suspend, why, and what can be done.</param>
/// <param name="Waits">What would suspend elsewhere.</param>
internal sealed record BlockingRegion(TextSpan Span, Rejection Cause, ImmutableArray<BlockedWait> Waits) : BodyPart(Span.Start);
