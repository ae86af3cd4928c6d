using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A lambda, or an anonymous method, whose body is rewritten as a method's.</summary>
/// <param name="Syntax">The lambda as the user wrote it.</param>
/// <param name="Result">The type of its result; null when it has none.</param>
/// <param name="ParameterTypes">The types of its parameters.</param>
internal sealed record RewrittenLambda(AnonymousFunctionExpressionSyntax Syntax, string? Result, ImmutableArray<string> ParameterTypes)
{
    /// <summary>The parameters that a lambda names; an anonymous method without a list names none of those it takes.</summary>
    public static IEnumerable<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: var parameters } => parameters,
        _ => [],
    };
}
