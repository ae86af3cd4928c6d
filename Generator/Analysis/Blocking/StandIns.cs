using System.Collections.Concurrent;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The runtime's stand-ins for members that block. A stand-in has the name of the member, and takes a cancellation token, the receiver and
/// the member's parameters.
/// </summary>
internal sealed class StandIns(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _holders = [];

    /// <summary>The counterpart of a member in a class of stand-ins; null when the class has none.</summary>
    public Counterpart? Find(string holder, ISymbol member)
    {
        var type = _holders.GetOrAdd(
            holder, name => compilation.GetTypeByMetadataName($"{RuntimeNames.BlockingNamespace}{name}"));
        var found = type?.GetMembers(member.Name).OfType<IMethodSymbol>().FirstOrDefault(candidate => StandsFor(candidate, member));
        return found is null ? null : new Counterpart(found, IsStandIn: true, IsAwaited: !TaskTypes.IsTask(found.ReturnType));
    }

    private static bool StandsFor(IMethodSymbol candidate, ISymbol member)
    {
        var method = member as IMethodSymbol;
        ITypeSymbol[] typeParameters = [.. member.ContainingType.TypeParameters, .. method?.TypeParameters ?? []];
        if (candidate.Arity != typeParameters.Length)
            return false;
        var comparable = candidate.Arity == 0 ? candidate : candidate.Construct(typeParameters);
        IEnumerable<ITypeSymbol> receiver = member.IsStatic ? [] : [member.ContainingType];
        var values = method?.Parameters ?? [];
        return values.All(static parameter => parameter.RefKind == RefKind.None)
            && comparable.Parameters.Skip(1).Select(static parameter => parameter.Type)
                .SequenceEqual(receiver.Concat(values.Select(static parameter => parameter.Type)), SymbolEqualityComparer.Default);
    }
}
