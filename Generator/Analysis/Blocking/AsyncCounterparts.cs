using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The convention of the library: beside <c>X</c> stands <c>XAsync</c>, with the same parameters and perhaps a cancellation token, and
/// gives a task of the same result. The convention holds only for members of which the table or the user says so.
/// </summary>
internal static class AsyncCounterparts
{
    private const string Suffix = "Async";

    /// <summary>The counterpart of a method; null when there is none.</summary>
    public static Counterpart? Find(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind != MethodKind.Ordinary || TaskTypes.IsTask(method.ReturnType))
            return null;
        var candidates = Holders(method.ContainingType).SelectMany(holder => holder.GetMembers(method.Name + Suffix))
            .OfType<IMethodSymbol>().Where(candidate => StandsFor(candidate, method)
                && compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly));
        // Of two, the one that takes a token.
        var found = candidates.OrderByDescending(static candidate => candidate.Parameters.Length).FirstOrDefault();
        return found is null ? null : new Counterpart(found, IsStandIn: false, IsAwaited: false);
    }

    /// <summary>
    /// The parameter by which a counterpart takes a token besides the parameters of the method; null when it takes none.
    /// </summary>
    public static IParameterSymbol? TokenOf(Counterpart counterpart, IMethodSymbol method) =>
        counterpart.Method.Parameters.Skip(method.Parameters.Length)
            .FirstOrDefault(static parameter => TaskTypes.IsCancellationToken(parameter.Type));

    private static IEnumerable<INamedTypeSymbol> Holders(INamedTypeSymbol type)
    {
        for (var holder = type; holder is not null; holder = holder.BaseType)
            yield return holder;
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var @interface in type.AllInterfaces)
                yield return @interface;
        }
    }

    private static bool StandsFor(IMethodSymbol candidate, IMethodSymbol method)
    {
        if (candidate.IsStatic != method.IsStatic || candidate.Arity != method.Arity || !TaskTypes.IsTask(candidate.ReturnType))
            return false;
        var comparable = candidate.Arity == 0 ? candidate : candidate.Construct([.. method.TypeParameters]);
        var result = TaskTypes.ResultOf(comparable.ReturnType);
        var own = method.Parameters.Length;
        return (method.ReturnsVoid ? result is null : method.ReturnType.IsSame(result))
            && comparable.Parameters.Length >= own
            && comparable.Parameters.Take(own).Zip(method.Parameters, IsSame).All(static same => same)
            && comparable.Parameters.Skip(own).All(static parameter =>
                parameter.IsOptional || TaskTypes.IsCancellationToken(parameter.Type))
            && comparable.Parameters.Skip(own).Count(static parameter => TaskTypes.IsCancellationToken(parameter.Type)) <= 1;
    }

    private static bool IsSame(IParameterSymbol parameter, IParameterSymbol other) =>
        parameter.RefKind == RefKind.None && other.RefKind == RefKind.None && parameter.Type.IsSame(other.Type);
}
