using System.Collections.Concurrent;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the twins of marked methods. A twin that is there (of the runtime's own operations, of another assembly) is found by its
/// attribute; a twin of this assembly may still have to be generated.
/// </summary>
internal sealed class TwinLookup(Compilation compilation, RuntimeSymbols runtime, Marks marks)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Twin?> _twins = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, IMethodSymbol> _originals = [];

    /// <summary>The twin that stands for a method in calls that are dispatched; null when the method has none and never will.</summary>
    public Twin? Find(IMethodSymbol method)
    {
        var exact = FindExact(method);
        var overridden = method.Declared().OverriddenMethod is { } other ? Find(other) : null;
        return exact is null ? overridden : exact with { Overridden = overridden };
    }

    /// <summary>The twin of this very body, and not of an overridden one. A call by <c>base.</c> means one body.</summary>
    public Twin? FindExact(IMethodSymbol method) => _twins.GetOrAdd(method.Declared(), FindDeclared);

    /// <summary>The method whose twin is still to be generated; null for a twin that is there.</summary>
    public IMethodSymbol? OriginalOf(Twin twin) => twin.Original is { } declaration ? _originals[declaration] : null;

    private Twin? FindDeclared(IMethodSymbol original)
    {
        if (original.MethodKind != MethodKind.Ordinary || !marks.IsMarked(original))
            return null;
        var byRef = ByRefShapes.Of(original);
        if (FindExisting(original, byRef) is { } existing)
            return existing;
        if (!original.ContainingAssembly.IsSame(compilation.Assembly)
            || original.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration)
        {
            return null;
        }
        _originals[declaration] = original;
        return new Twin(NameOf(original), TakesEntry: true, Delivers: byRef?.Delivers == true)
        {
            Original = declaration,
            ByRef = byRef,
            TakesCopies = byRef is not null,
        };
    }

    /// <summary>
    /// The name of the twin that is generated for a method. A twin that takes by value what the original takes by reference could be
    /// ambiguous where the original is not, so each such twin has a name of its own.
    /// </summary>
    public static string NameOf(IMethodSymbol original) => original.Name + (
        IsInterfaceSlot(original) ? RuntimeNames.InterfaceTwinSuffix
        : ByRefShapes.Of(original) is not null ? RuntimeNames.ByRefTwinSuffix + StableHash.Of(original.GetDocumentationCommentId()!)
        : RuntimeNames.TwinSuffix);

    /// <summary>Whether a class decides which body a call of an interface's member runs.</summary>
    public static bool IsInterfaceSlot(IMethodSymbol method) =>
        method is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: false } and ({ IsVirtual: true } or { IsAbstract: true });

    private Twin? FindExisting(IMethodSymbol original, ByRefShape? byRef) =>
        (byRef is null ? null : FindByName(original, byRef)) ?? FindByParameters(original, byRef);

    /// <summary>
    /// The twin that takes copies. The hash in the twin's name stands for the parameters, so the parameters need no look.
    /// </summary>
    private Twin? FindByName(IMethodSymbol original, ByRefShape byRef)
    {
        // A member of an interface has no twin that takes copies. A twin by this name belongs to an overload that takes values.
        if (IsInterfaceSlot(original))
            return null;
        var name = NameOf(original);
        return original.ContainingType.GetMembers(name).Any(member => runtime.IsResumableForm(member, original))
            ? new Twin(name, TakesEntry: true, byRef.Delivers) { ByRef = byRef, TakesCopies = true }
            : null;
    }

    private Twin? FindByParameters(IMethodSymbol original, ByRefShape? byRef)
    {
        var hasOut = original.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out);
        // The runtime's interfaces, which only the runtime's own types implement, have twins with a plain name.
        var plain = original.Name + (hasOut ? RuntimeNames.OutTwinSuffix : RuntimeNames.TwinSuffix);
        var found = FindByParameters(original, plain, hasOut)
            ?? (IsInterfaceSlot(original) ? FindByParameters(original, NameOf(original), hasOut) : null);
        return found is null ? null : found with { ByRef = byRef };
    }

    private Twin? FindByParameters(IMethodSymbol original, string name, bool hasOut)
    {
        foreach (var candidate in original.ContainingType.GetMembers(name).OfType<IMethodSymbol>())
        {
            if (candidate.Arity != original.Arity || !runtime.IsResumableForm(candidate, original))
                continue;
            var takesEntry = candidate.Parameters.FirstOrDefault()?.Type.IsSame(runtime.Entry) == true;
            if (HasParametersOf(original, candidate, skip: takesEntry ? 1 : 0))
                return new Twin(name, takesEntry, hasOut);
        }
        return null;
    }

    private static bool HasParametersOf(IMethodSymbol original, IMethodSymbol candidate, int skip)
    {
        var comparable = candidate.Arity == 0 ? candidate : candidate.Construct([.. original.TypeParameters]);
        var expected = original.Parameters.Where(static parameter => parameter.RefKind != RefKind.Out);
        var actual = comparable.Parameters.Skip(skip);
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
