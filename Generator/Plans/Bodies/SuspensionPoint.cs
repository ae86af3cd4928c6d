using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>A place where the twin may suspend.</summary>
/// <param name="Span">Where the place is.</param>
internal abstract record SuspensionPoint(TextSpan Span) : BodyPart(Span.Start);
