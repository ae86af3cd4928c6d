using System.Collections.Concurrent;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The runtime's stand-ins for members that block. A stand-in has the name of the member, and takes a cancellation token, the receiver and
/// the member's parameters. For a <c>Span</c> it takes a <c>Memory</c>. For a member with by-reference parameters, the stand-in has a name
/// of its own: it takes the value of a <c>ref</c> parameter, and no <c>out</c> parameter.
/// </summary>
internal sealed class StandIns(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _holders = [];
    private readonly INamedTypeSymbol? _span = compilation.GetTypeByMetadataName("System.Span`1");
    private readonly INamedTypeSymbol? _memory = compilation.GetTypeByMetadataName("System.Memory`1");

    /// <summary>The counterpart of a member in a class of stand-ins; null when the class has none.</summary>
    public Counterpart? Find(string holder, ISymbol member)
    {
        var type = _holders.GetOrAdd(
            holder, name => compilation.GetTypeByMetadataName($"{RuntimeNames.BlockingNamespace}{name}"));
        var writes = member is IMethodSymbol method
            && method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out);
        var found = type?.GetMembers(writes ? member.Name + RuntimeNames.ByRefSuffix : member.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => StandsFor(candidate, member));
        return found is null ? null : new Counterpart(found, IsStandIn: true, IsAwaited: !TaskTypes.IsTask(found.ReturnType))
        {
            Delivers = writes,
        };
    }

    private bool StandsFor(IMethodSymbol candidate, ISymbol member)
    {
        var method = member as IMethodSymbol;
        ITypeSymbol[] typeParameters = [.. member.ContainingType.TypeParameters, .. method?.TypeParameters ?? []];
        if (candidate.Arity != typeParameters.Length)
            return false;
        var comparable = candidate.Arity == 0 ? candidate : candidate.Construct(typeParameters);
        IEnumerable<ITypeSymbol> receiver = member.IsStatic ? [] : [member.ContainingType];
        var values = method?.Parameters.Where(static parameter => parameter.RefKind != RefKind.Out) ?? [];
        return values.All(static parameter => parameter.RefKind is RefKind.None or RefKind.Ref)
            && comparable.Parameters.Skip(1).Select(static parameter => parameter.Type)
                .SequenceEqual(receiver.Concat(values.Select(TakenFor)), SymbolEqualityComparer.Default);
    }

    private ITypeSymbol TakenFor(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { Arity: 1 } type && type.OriginalDefinition.IsSame(_span)
            ? _memory!.Construct(type.TypeArguments[0])
            : parameter.Type;
}
