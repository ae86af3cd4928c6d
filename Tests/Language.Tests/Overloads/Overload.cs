using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Blocking;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A public member of the library that a row of the table of blocking calls is about. Type parameters are <c>int</c>.</summary>
/// <param name="Id">The documentation id.</param>
/// <param name="Member">The method, constructor or property, of a constructed type.</param>
/// <param name="Found">What a twin does with a call; null where a row says that the call stays as it is.</param>
internal sealed record Overload(string Id, ISymbol Member, BlockingMember? Found)
{
    private static readonly SymbolDisplayFormat Short =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The kind of its row.</summary>
    public BlockingKind Kind => Found?.Kind ?? BlockingKind.Stay;

    /// <summary>The type that declares the member, with its namespace.</summary>
    public string Type => NameOf(Member.ContainingType);

    /// <summary>The parameters; none of a property.</summary>
    public IReadOnlyList<IParameterSymbol> Parameters => Member is IMethodSymbol method ? method.Parameters : [];

    /// <summary>Whether the member is a constructor.</summary>
    public bool IsConstructor => Member is IMethodSymbol { MethodKind: MethodKind.Constructor };

    /// <summary>Whether the member is called on an instance.</summary>
    public bool HasReceiver => !Member.IsStatic && !IsConstructor;

    /// <summary>Whether the call suspends only where its arguments are such that they can be given to somebody who is late.</summary>
    public bool DependsOnPlaces =>
        Kind == BlockingKind.Suspend
        && Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out || SpanOf(parameter.Type) == "Span");

    /// <summary>The name of a type, with its namespace, and with the keywords of C#.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(Short);

    /// <summary><c>Span</c>, <c>ReadOnlySpan</c>, or null.</summary>
    public static string? SpanOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1 } ? type.Name : null;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
