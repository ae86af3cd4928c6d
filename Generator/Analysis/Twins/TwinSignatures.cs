using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What the declaration of a twin takes from the symbol of its original.</summary>
internal static class TwinSignatures
{
    /// <param name="method">The method or local function.</param>
    /// <param name="parameters">The parameters, in the declaration that holds the body.</param>
    public static TwinSignature Of(IMethodSymbol method, ParameterListSyntax parameters) => new(
        method.ReturnsVoid,
        AttributeText.Of(KeptAttributes.Of(method)),
        AttributesOf(method.TypeParameters),
        [.. parameters.Parameters.Select((syntax, index) => Parameter(method, syntax, index))]);

    /// <summary>For each type parameter, the attributes that tools ask for.</summary>
    public static ImmutableArray<string> AttributesOf(ImmutableArray<ITypeParameterSymbol> parameters) =>
        [.. parameters.Select(static parameter => AttributeText.Of(KeptAttributes.ForTools(parameter)))];

    private static ParameterPlan Parameter(IMethodSymbol method, ParameterSyntax syntax, int index) => new(
        syntax,
        PartialParameters.Definition(method, index),
        AttributeText.Of(KeptAttributes.Of(method.Parameters[index])),
        AttributeText.Of(KeptAttributes.ForTools(method.Parameters[index])));
}
