namespace GoroutineGen.Generator.Model;

/// <summary>A call of Go.Run or Go.Main that can be intercepted.</summary>
/// <param name="Shape">What the call is replaced by.</param>
/// <param name="Location">Where the call is.</param>
internal sealed record CallSiteModel(InterceptorShape Shape, InterceptedLocation Location);
