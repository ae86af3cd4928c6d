using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>How the twin of a called method is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TakesEntry">Whether its first parameter is the entry, as that of every generated twin.</param>
/// <param name="Delivers">Whether the awaited result delivers what the original writes to its by-reference parameters.</param>
/// <param name="Source">The original when its twin is still to be generated, which another analysis may refuse; otherwise null.</param>
internal sealed record Twin(string Name, bool TakesEntry, bool Delivers, IMethodSymbol? Source)
{
    /// <summary>The twin of what the method overrides: a call that is dispatched finds the right body by it as well.</summary>
    public Twin? Overridden { get; init; }

    /// <summary>
    /// Whether it takes copies of what the original takes by reference. The runtime's operations do not: they assign when the wait is over,
    /// and so do their twins.
    /// </summary>
    public bool TakesCopies { get; init; }
}

/// <summary>Finds the twins of methods, by attribute: the runtime's own operations, other assemblies' and this one's.</summary>
internal sealed class TwinLookup(Compilation compilation, RuntimeSymbols runtime, Marks marks)
{
    /// <summary>The twin that stands for a method in calls that are dispatched; null when it has none and never will.</summary>
    public Twin? Find(IMethodSymbol method)
    {
        Twin? exact = FindExact(method);
        Twin? overridden = method.Declared().OverriddenMethod is { } other ? Find(other) : null;
        return exact is null ? overridden : exact with { Overridden = overridden };
    }

    /// <summary>The twin of this very body, which a call by <c>base.</c> means.</summary>
    public Twin? FindExact(IMethodSymbol method)
    {
        IMethodSymbol original = method.Declared();
        if (original.MethodKind != MethodKind.Ordinary || !marks.IsMarked(original))
            return null;
        if (FindExisting(original) is { } existing)
            return existing;
        if (!original.ContainingAssembly.IsSame(compilation.Assembly))
            return null;
        ByRefShape? byRef = ByRefShape.Of(original);
        return new Twin(NameOf(original), TakesEntry: true, Delivers: byRef?.Delivers == true, Source: original)
        {
            TakesCopies = byRef is not null,
        };
    }

    /// <summary>
    /// The name of the twin that is generated for a method. One that takes by value what the original takes by reference could be ambiguous
    /// where the original is not, so each has a name of its own.
    /// </summary>
    public static string NameOf(IMethodSymbol original) => original.Name + (
        IsInterfaceSlot(original) ? RuntimeNames.InterfaceTwinSuffix
        : ByRefShape.Of(original) is not null ? RuntimeNames.ByRefTwinSuffix + StableHash.Of(original.GetDocumentationCommentId()!)
        : RuntimeNames.TwinSuffix);

    /// <summary>Whether a class decides which body a call of an interface's member runs.</summary>
    public static bool IsInterfaceSlot(IMethodSymbol method) =>
        method is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: false } and ({ IsVirtual: true } or { IsAbstract: true });

    private Twin? FindExisting(IMethodSymbol original) =>
        ByRefShape.Of(original) is { } shape && FindByRef(original, shape) is { } byRef ? byRef : FindByParameters(original);

    private Twin? FindByRef(IMethodSymbol original, ByRefShape shape)
    {
        // The member of an interface has no such twin, only its overloads by value may have one.
        if (IsInterfaceSlot(original))
            return null;
        string name = NameOf(original);
        return original.ContainingType.GetMembers(name).Any(member => member.HasAttribute(runtime.ResumableBodyAttribute))
            ? new Twin(name, TakesEntry: true, shape.Delivers, Source: null) { TakesCopies = true }
            : null;
    }

    private Twin? FindByParameters(IMethodSymbol original)
    {
        bool hasOut = original.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out);
        // The runtime's interfaces, which only its own types implement, have twins with a plain name.
        string plain = original.Name + (hasOut ? RuntimeNames.OutTwinSuffix : RuntimeNames.TwinSuffix);
        return FindExisting(original, plain, hasOut)
            ?? (IsInterfaceSlot(original) ? FindExisting(original, NameOf(original), hasOut) : null);
    }

    private Twin? FindExisting(IMethodSymbol original, string name, bool hasOut)
    {
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
