using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Symbols as C# text.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type's name, qualified from <c>global::</c>.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    public static string TypeArgumentList(IMethodSymbol method) => TypeArgumentList(method.TypeArguments);

    public static string TypeArgumentList(IEnumerable<ITypeSymbol> typeArguments) =>
        $"<{string.Join(", ", typeArguments.Select(FullName))}>";

    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>The name as C# code has to write it: a keyword gets an @.</summary>
    public static string EscapedName(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
