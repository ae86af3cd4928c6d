using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Questions about symbols that several stages ask.</summary>
internal static class SymbolQueries
{
    public static bool IsSame(this ISymbol? symbol, ISymbol? other) => SymbolEqualityComparer.Default.Equals(symbol, other);

    public static bool HasAttribute(this ISymbol symbol, INamedTypeSymbol attribute) =>
        symbol.GetAttributes().Any(data => data.AttributeClass.IsSame(attribute));

    public static bool HasAttribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == metadataName);

    /// <summary>
    /// The declaration that callers bind to, for an extension method that is called on its receiver and for a partial method as well.
    /// </summary>
    public static IMethodSymbol Declared(this IMethodSymbol method)
    {
        var original = (method.ReducedFrom ?? method).OriginalDefinition;
        return original.PartialDefinitionPart ?? original;
    }

    /// <summary>What holds the code that a method runs; for a constructor that nobody wrote, the type with its initializers.</summary>
    public static ISymbol Source(this IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true }
            ? method.ContainingType
            : method.PartialImplementationPart ?? method;

    /// <summary>Whether the type is an extension block, which has no name.</summary>
    public static bool IsExtensionBlock(this INamedTypeSymbol type) => type.Name.Length == 0 && type.ContainingType is { IsStatic: true };

    /// <inheritdoc cref="IsExtensionBlock(INamedTypeSymbol)"/>
    public static bool IsExtensionBlock(this TypeDeclarationSyntax type) => type.Identifier.IsKind(SyntaxKind.None);

    /// <summary>Whether values of the type live on the stack only.</summary>
    public static bool IsStackOnly(this ITypeSymbol type) =>
        type.IsRefLikeType || type is ITypeParameterSymbol { AllowsRefLikeType: true };

    public static bool IsPointer(this ITypeSymbol type) => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    /// <summary>Whether lambdas of the type are data and not code.</summary>
    public static bool IsExpressionTree(this ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions";

    /// <summary>Whether the type is a pointer or an array of pointers.</summary>
    public static bool HasPointer(this ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType.HasPointer() : type.IsPointer();

    /// <summary>Whether a pointer stands anywhere in the type's name: it can be written in unsafe code only.</summary>
    public static bool NamesPointer(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.NamesPointer(),
        INamedTypeSymbol named => named.TypeArguments.Any(NamesPointer) || named.ContainingType?.NamesPointer() == true,
        _ => type.IsPointer(),
    };

    /// <summary>Whether a call of the method, or a delegate of it, has to do with pointers.</summary>
    public static bool NamesPointer(this IMethodSymbol method) =>
        method.ReturnType.NamesPointer() || method.Parameters.Any(static parameter => parameter.Type.NamesPointer());

    public static bool IsConstrainedByPointer(this ITypeParameterSymbol parameter) => parameter.ConstraintTypes.Any(NamesPointer);

    /// <summary>The type and everything that the type is made of: type arguments, element types, containing types.</summary>
    public static IEnumerable<ITypeSymbol> Parts(this ITypeSymbol type)
    {
        yield return type;
        var inner = type switch
        {
            IArrayTypeSymbol array => [array.ElementType],
            IPointerTypeSymbol pointer => [pointer.PointedAtType],
            INamedTypeSymbol named => named.ContainingType is { } outer ? named.TypeArguments.Append(outer) : named.TypeArguments,
            _ => [],
        };
        foreach (var part in inner.SelectMany(Parts))
            yield return part;
    }

    public static bool IsFileLocal(this ITypeSymbol type) =>
        type.Parts().Any(static part => part is INamedTypeSymbol { IsFileLocal: true });

    /// <summary>Whether generated code can write the type's name, starting at <c>global::</c>.</summary>
    public static bool CanBeNamed(this ITypeSymbol type, Compilation compilation) =>
        type.Parts().All(part => part switch
        {
            INamedTypeSymbol { IsAnonymousType: true } or IErrorTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol => false,
            INamedTypeSymbol named => !named.IsFileLocal && IsInGlobalAlias(named, compilation),
            _ => true,
        });

    private static bool IsInGlobalAlias(ITypeSymbol type, Compilation compilation) =>
        type.ContainingAssembly is not { } assembly
        || compilation.GetMetadataReference(assembly) is not { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
