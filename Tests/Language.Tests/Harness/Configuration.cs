using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>One way to compile and run a body.</summary>
/// <param name="Optimization">How it is compiled.</param>
/// <param name="Mode">How it is run.</param>
public readonly record struct Configuration(OptimizationLevel Optimization, Mode Mode)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Optimization} {Mode}";
}
