using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>How the twin of a called method is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TakesEntry">Whether its first parameter is the entry, as that of every generated twin.</param>
/// <param name="HasOut">Whether the original has out parameters, which the awaited result delivers.</param>
/// <param name="Source">The original when its twin is still to be generated, which another analysis may refuse; otherwise null.</param>
internal sealed record Twin(string Name, bool TakesEntry, bool HasOut, IMethodSymbol? Source);

/// <summary>Finds the twins of methods, by attribute: the runtime's own operations, other assemblies' and this one's.</summary>
internal sealed class TwinLookup(Compilation compilation, RuntimeSymbols runtime)
{
    /// <summary>The twin of a method; null when it has none and never will.</summary>
    public Twin? Find(IMethodSymbol method)
    {
        IMethodSymbol original = method.Declared();
        if (original.MethodKind != MethodKind.Ordinary || !original.HasAttribute(runtime.GoroutineAttribute))
            return null;
        if (FindExisting(original) is { } existing)
            return existing;
        return original.ContainingAssembly.IsSame(compilation.Assembly)
            ? new Twin(original.Name + RuntimeNames.TwinSuffix, TakesEntry: true, HasOut: false, Source: original)
            : null;
    }

    private Twin? FindExisting(IMethodSymbol original)
    {
        bool hasOut = original.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out);
        string name = original.Name + (hasOut ? RuntimeNames.OutTwinSuffix : RuntimeNames.TwinSuffix);
        foreach (IMethodSymbol candidate in original.ContainingType.GetMembers(name).OfType<IMethodSymbol>())
        {
            if (candidate.Arity != original.Arity || !candidate.HasAttribute(runtime.ResumableBodyAttribute))
                continue;
            bool takesEntry = candidate.Parameters.FirstOrDefault()?.Type.IsSame(runtime.Entry) == true;
            if (HasParametersOf(original, candidate, skip: takesEntry ? 1 : 0))
                return new Twin(name, takesEntry, hasOut, Source: null);
        }
        return null;
    }

    private static bool HasParametersOf(IMethodSymbol original, IMethodSymbol candidate, int skip)
    {
        IMethodSymbol comparable = candidate.Arity == 0 ? candidate : candidate.Construct([.. original.TypeParameters]);
        IEnumerable<IParameterSymbol> expected = original.Parameters.Where(static parameter => parameter.RefKind != RefKind.Out);
        IEnumerable<IParameterSymbol> actual = comparable.Parameters.Skip(skip);
        return expected.SequenceEqual(actual, ParameterComparer.Instance);
    }

    private sealed class ParameterComparer : IEqualityComparer<IParameterSymbol>
    {
        public static readonly ParameterComparer Instance = new();

        public bool Equals(IParameterSymbol x, IParameterSymbol y) =>
            x.RefKind == RefKind.None && y.RefKind == RefKind.None && x.Type.IsSame(y.Type);

        public int GetHashCode(IParameterSymbol parameter) => SymbolEqualityComparer.Default.GetHashCode(parameter.Type);
    }
}
