namespace GoroutineGen.Generator.Model;

/// <summary>A call of Go.Run or Go.Main that can be intercepted.</summary>
/// <param name="Shape">What it is replaced by.</param>
/// <param name="Location">Where it is.</param>
internal sealed record CallSiteModel(InterceptorShape Shape, InterceptedLocation Location);
