using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A part of a body inside which nothing suspends. The twin has a copy of the part, and what waits in the part holds its thread.
/// </summary>
/// <param name="Span">Where the part is.</param>
/// <param name="Cause">Which construct does not let the part suspend, why, and what the user can do.</param>
/// <param name="Waits">What in the part would suspend elsewhere.</param>
internal sealed record BlockingRegion(TextSpan Span, Rejection Cause, ImmutableArray<BlockedWait> Waits) : BodyPart(Span.Start);
