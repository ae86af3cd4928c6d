using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Members and types whose values do not change.</summary>
internal static class FixedMembers
{
    private static readonly HashSet<string> Types =
    [
        "System.DateTimeOffset", "System.Guid", "System.TimeSpan", "System.Type", "System.Uri", "System.Version",
    ];

    /// <summary>
    /// Whether a field or a property gives the same value at each read of the same object: a field that is read-only, or a property of
    /// this compilation that does nothing but return such a field.
    /// </summary>
    public static bool Contains(ISymbol member, CancellationToken cancellation) => member switch
    {
        IFieldSymbol field => field.IsConst || field.IsReadOnly,
        IPropertySymbol property => IsGetOnly(property, cancellation),
        _ => false,
    };

    /// <summary>Whether a value of the type is the same at each look.</summary>
    public static bool HasFixedValues(ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            HasFixedValues(nullable.TypeArguments[0]),
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr or SpecialType.System_DateTime } => true,
        _ => Types.Contains(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()),
    };

    private static bool IsGetOnly(IPropertySymbol property, CancellationToken cancellation) =>
        property is { IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, SetMethod: null or { IsInitOnly: true } }
        && property.ContainingType.TypeKind != TypeKind.Interface
        && property.DeclaringSyntaxReferences is { Length: 1 } declarations
        && declarations[0].GetSyntax(cancellation) switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
                accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        };
}
