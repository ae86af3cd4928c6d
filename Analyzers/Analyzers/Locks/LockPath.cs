using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// How a method comes to an object: a local, a parameter, or readonly fields that start from one, from <c>this</c> or from a type. The same
/// path leads to the same object, as long as its variable is not assigned.
/// </summary>
internal sealed class LockPath : IEquatable<LockPath>
{
    private readonly ImmutableArray<ISymbol> _symbols;

    private LockPath(ImmutableArray<ISymbol> symbols) => _symbols = symbols;

    /// <summary>The variable or field that the path starts from.</summary>
    public ISymbol Root => _symbols[0];

    /// <summary>The variable or field that the path leads to; null where a field of another variable is on the way.</summary>
    public ISymbol? Single => _symbols.Length == 1 ? _symbols[0] : null;

    /// <summary>The path as one writes it down.</summary>
    public string Name => string.Join(".", _symbols.Select(static symbol => symbol.Name));

    /// <summary>The path that an operation takes; null where the same words may lead to another object the next time.</summary>
    public static LockPath? Of(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => new LockPath([local.Local]),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => new LockPath([parameter.Parameter]),
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } field =>
            new LockPath([field.Field]),
        IFieldReferenceOperation { Field.IsReadOnly: true } field when Of(field.Instance) is { } instance =>
            new LockPath(instance._symbols.Add(field.Field)),
        _ => null,
    };

    public bool Equals(LockPath? other) =>
        other is not null && _symbols.SequenceEqual(other._symbols, SymbolEqualityComparer.Default);

    public override bool Equals(object? obj) => Equals(obj as LockPath);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_symbols[_symbols.Length - 1]);
}
