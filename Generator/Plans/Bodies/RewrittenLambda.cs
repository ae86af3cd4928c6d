using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A lambda, or an anonymous method, whose body is rewritten as the body of a method is.</summary>
/// <param name="Syntax">The lambda as the user wrote it.</param>
/// <param name="Result">The type of the lambda's result; null when the lambda has no result.</param>
/// <param name="ParameterTypes">The types of the lambda's parameters.</param>
internal sealed record RewrittenLambda(AnonymousFunctionExpressionSyntax Syntax, string? Result, ImmutableArray<string> ParameterTypes)
{
    /// <summary>
    /// The parameters that a lambda names. An anonymous method without a list of parameters names none, though it may take some.
    /// </summary>
    public static IEnumerable<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: var parameters } => parameters,
        _ => [],
    };
}
