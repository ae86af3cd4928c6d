namespace GoroutineGen.Generator.Plans;

/// <summary>A call that blocks, in the twin inside a blocking region: it holds its thread, but no processor.</summary>
/// <param name="Call">The call of the function that is the region.</param>
internal sealed record RegionCall(ReplacedCall Call) : BodyPart(Call.Expression.SpanStart);
