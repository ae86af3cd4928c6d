using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Constructors of the runtime's types (<c>OnceValue</c>) that keep a lambda to run it later. Ordinary code may run the lambda then, or a
/// goroutine. So another constructor takes both, the ordinary lambda and the rewritten lambda.
/// </summary>
internal static class BodyKeeper
{
    /// <summary>Whether there is another constructor that takes the last argument in both forms.</summary>
    public static bool Is(IMethodSymbol constructor, RuntimeSymbols runtime)
    {
        var original = constructor.OriginalDefinition;
        return constructor.MethodKind == MethodKind.Constructor
            && original.Parameters.Length > 0
            && original.ContainingAssembly.IsSame(runtime.Go.ContainingAssembly)
            && original.ContainingType.InstanceConstructors.Any(other => TakesBoth(other, original, runtime));
    }

    private static bool TakesBoth(IMethodSymbol candidate, IMethodSymbol original, RuntimeSymbols runtime) =>
        candidate.Parameters.Length == original.Parameters.Length + 1
        && original.Parameters.Zip(candidate.Parameters, static (taken, other) => taken.Type.IsSame(other.Type)).All(static same => same)
        && BodyTakers.TakesRewritten(candidate.Parameters.Last().Type, original.Parameters.Last().Type, runtime);
}
