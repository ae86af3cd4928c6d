namespace GoroutineGen.Analyzers;

/// <summary>What bounds a loop.</summary>
/// <param name="Kind">What the loop's end depends on.</param>
/// <param name="Rounds">How many rounds the loop has at most, where constants say so.</param>
internal readonly record struct LoopBound(LoopKind Kind, long? Rounds = null);
