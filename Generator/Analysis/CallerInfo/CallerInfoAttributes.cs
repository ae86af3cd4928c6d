using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The attributes by which a parameter asks for its caller.</summary>
internal static class CallerInfoAttributes
{
    public const string MemberName = Namespace + "CallerMemberNameAttribute";
    public const string ArgumentExpression = Namespace + "CallerArgumentExpressionAttribute";

    private const string Namespace = "System.Runtime.CompilerServices.";

    private static readonly HashSet<string> Names =
    [
        MemberName, ArgumentExpression, Namespace + "CallerFilePathAttribute", Namespace + "CallerLineNumberAttribute",
    ];

    /// <summary>
    /// The attributes of a parameter that have an effect. On the implementing part of a partial member, the attributes have none.
    /// </summary>
    public static IEnumerable<AttributeData> Of(IParameterSymbol parameter) =>
        parameter.GetAttributes()
            .Where(data => Names.Contains(data.AttributeClass?.ToDisplayString() ?? "") && !IsOfImplementation(data, parameter));

    private static bool IsOfImplementation(AttributeData data, IParameterSymbol parameter) =>
        Implementation(parameter.ContainingSymbol)?.DeclaringSyntaxReferences.FirstOrDefault() is { } part
        && data.ApplicationSyntaxReference is { } attribute
        && attribute.SyntaxTree == part.SyntaxTree && part.Span.Contains(attribute.Span);

    private static ISymbol? Implementation(ISymbol member) => member switch
    {
        IMethodSymbol method => method.PartialImplementationPart,
        IPropertySymbol property => property.PartialImplementationPart,
        _ => null,
    };
}
