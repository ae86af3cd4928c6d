using System.Collections.Concurrent;
using GoroutineGen.Generator.Blocking;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which calls of library methods block, and what a twin does with such a call: the table's rows, and those that the user adds by the
/// attributes [Suspends] and [Blocks].
/// </summary>
internal sealed class BlockingCalls(Compilation compilation, RuntimeSymbols runtime)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, BlockingMember?> _members = new(SymbolEqualityComparer.Default);
    private readonly Lazy<BlockingRows> _rows = new(() => BlockingRows.Of(compilation, runtime));
    private readonly StandIns _standIns = new(compilation);

    /// <summary>What becomes of a call of the method, or of a read of the property; null when it does not block.</summary>
    public BlockingMember? Find(ISymbol member) => _members.GetOrAdd(Declared(member), Look);

    /// <summary>The member that a node calls or reads, if that blocks; otherwise null.</summary>
    public BlockingMember? In(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
            when model.GetSymbolInfo(node, cancellation).Symbol is IMethodSymbol called => Find(called),
        MemberAccessExpressionSyntax access => FindRead(access, model, cancellation),
        _ => null,
    };

    /// <summary>What becomes of a read of a property; null for any other access, and for a property that does not block.</summary>
    public BlockingMember? FindRead(MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellation) =>
        access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && !access.IsCalled()
        && _rows.Value.Properties.Contains(access.Name.Identifier.ValueText)
        && model.GetOperation(access, cancellation) is IPropertyReferenceOperation { Property: var property } read && !IsOnlyNamed(read)
            ? Find(property)
            : null;

    /// <summary>Whether a node waits in the original, and suspends in a twin.</summary>
    public bool Suspends(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        In(node, model, cancellation) is { Kind: BlockingKind.Suspend } member
        && (member.Counterpart?.Delivers != true || new LateArguments(model, cancellation).Of((ExpressionSyntax)node) is not null)
        && new SpanArguments(model, cancellation).Of((ExpressionSyntax)node) is not null;

    private static bool IsOnlyNamed(IOperation read)
    {
        for (var outer = read.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is INameOfOperation)
                return true;
        }
        return false;
    }

    private static ISymbol Declared(ISymbol member) => member is IMethodSymbol method ? method.Declared() : member.OriginalDefinition;

    private BlockingMember? Look(ISymbol member)
    {
        for (var declared = member; declared is not null; declared = Overridden(declared))
        {
            if (declared.ContainingType is { } type && IsInTable(type.OriginalDefinition) && Row(declared) is { } found)
                return found.Kind == BlockingKind.Stay ? null : found;
        }
        return member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && IsMarked(method)
            ? new BlockingMember(BlockingKind.Region, null)
            : null;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };

    /// <summary>
    /// What the rows of a member and of its type say. A stand-in goes before all else, the member's row before the type's.
    /// </summary>
    private BlockingMember? Row(ISymbol member)
    {
        var own = _rows.Value.OfMember(member);
        var type = _rows.Value.OfType(member.ContainingType);
        foreach (var row in new[] { own, type })
        {
            if (row is { StandIns: { } holder } && _standIns.Find(holder, member) is { } standIn)
                return new BlockingMember(BlockingKind.Suspend, standIn);
        }
        if (own is { IsOfAwaiter: true })
            return new BlockingMember(BlockingKind.Suspend, null);
        if (own is { StandIns: null } known)
            return Of(known, member) ?? new BlockingMember(BlockingKind.Region, null); // Of this overload there is no counterpart.
        return type is { StandIns: null } general && member is IMethodSymbol { MethodKind: MethodKind.Ordinary }
            ? Of(general, member)
            : null;
    }

    private BlockingMember? Of(BlockingRow row, ISymbol member) =>
        row.Kind != BlockingKind.Suspend ? new BlockingMember(row.Kind, null)
        : member is IMethodSymbol method && AsyncCounterparts.Find(method, compilation) is { } counterpart
            ? new BlockingMember(BlockingKind.Suspend, counterpart)
            : null;

    private bool IsInTable(INamedTypeSymbol type) => _types.GetOrAdd(type, _rows.Value.Know);

    /// <summary>Whether a method, or a type around it, says by its own attribute that it blocks.</summary>
    private bool IsMarked(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.HasAttribute(runtime.BlocksAttribute))
                return true;
        }
        return false;
    }
}
