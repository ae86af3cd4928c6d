namespace GoroutineGen.Analyzers;

/// <summary>An ordinary member that a goroutine comes to.</summary>
/// <param name="Facts">What the member's body does.</param>
/// <param name="From">The name of a member that calls or starts it.</param>
/// <param name="Waits">Whether the member waits, by itself or by what it calls.</param>
internal sealed record Reached(BodyFacts Facts, string From, bool Waits);
