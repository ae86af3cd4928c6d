using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Which of the runtime's methods have a form that takes a rewritten lambda.</summary>
internal static class BodyTakers
{
    /// <summary>The form of a method; null when the method has none.</summary>
    public static BodyTaker? Find(IMethodSymbol method, RuntimeSymbols runtime)
    {
        var original = method.OriginalDefinition;
        if (!original.ContainingAssembly.IsSame(runtime.Go.ContainingAssembly))
            return null;
        var name = original.Name + RuntimeNames.BodySuffix;
        foreach (var candidate in original.ContainingType.GetMembers(name).OfType<IMethodSymbol>())
        {
            if (runtime.IsResumableForm(candidate, original) && PositionIn(candidate, original, runtime) is { } position)
                return new BodyTaker(name, position, original.HasAttribute(runtime.GoroutineAttribute));
        }
        return null;
    }

    /// <summary>
    /// The position of the parameter that takes the rewritten lambda; null when the other parameters are not those of the original.
    /// </summary>
    private static int? PositionIn(IMethodSymbol candidate, IMethodSymbol original, RuntimeSymbols runtime)
    {
        // Before the original's parameters, an awaited form has the entry. Behind them, a form may have optional ones that ask for its
        // caller.
        var entries = candidate.Parameters.FirstOrDefault()?.Type.IsSame(runtime.Entry) == true ? 1 : 0;
        if (candidate.Arity != original.Arity
            || candidate.Parameters.Length < original.Parameters.Length + entries
            || !candidate.Parameters.Skip(original.Parameters.Length + entries).All(static parameter => parameter.IsOptional)
            || original.Parameters.Any(static parameter => parameter.RefKind != RefKind.None))
        {
            return null;
        }
        var comparable = candidate.Arity == 0 ? candidate : candidate.Construct([.. original.TypeParameters]);
        int? position = null;
        for (var i = 0; i < original.Parameters.Length; i++)
        {
            var type = comparable.Parameters[i + entries].Type;
            if (TakesRewritten(type, original.Parameters[i].Type, runtime))
                position = i;
            else if (!type.IsSame(original.Parameters[i].Type))
                return null;
        }
        return position;
    }

    /// <summary>Whether one type is <c>Func&lt;Entry, A, GoTask&gt;</c> where the other is <c>Action&lt;A&gt;</c>.</summary>
    public static bool TakesRewritten(ITypeSymbol taken, ITypeSymbol ordinary, RuntimeSymbols runtime) =>
        taken is INamedTypeSymbol { DelegateInvokeMethod: { } rewritten }
        && ordinary is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
        && rewritten.Parameters.Length == invoke.Parameters.Length + 1
        && rewritten.Parameters[0].Type.IsSame(runtime.Entry)
        && rewritten.Parameters.Skip(1).Select(static parameter => parameter.Type)
            .SequenceEqual(invoke.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default)
        && rewritten.ReturnType is INamedTypeSymbol { TypeArguments: var results }
        && (invoke.ReturnsVoid ? results.IsEmpty : results.Length == 1 && results[0].IsSame(invoke.ReturnType));
}
