using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The two parts of a partial method may disagree: callers see the definition's names and defaults, the body sees the implementation's
/// names. The twin is one method: it has the definition's names and defaults, and locals where the body knows a parameter by another name.
/// </summary>
internal static class PartialParameters
{
    public static bool CanBeMerged(IMethodSymbol method)
    {
        if (method.PartialImplementationPart is not { } implementation)
            return true;
        HashSet<string> names = [.. method.Parameters.Select(static parameter => parameter.Name)];
        return method.Parameters.Zip(implementation.Parameters, (defined, implemented) =>
                (defined.Name == implemented.Name || !names.Contains(implemented.Name)) && CanBeCopied(defined, implementation))
            .All(static can => can);
    }

    /// <summary>The parameter as the definition declares it; null for a method that is not in two parts.</summary>
    public static ParameterSyntax? Definition(IMethodSymbol method, int index) =>
        method.PartialImplementationPart is null ? null : Syntax(method.Parameters[index]);

    /// <summary>
    /// Whether a default can be copied to the implementation's file. A default that names nothing means the same in both files.
    /// </summary>
    private static bool CanBeCopied(IParameterSymbol defined, IMethodSymbol implementation) =>
        !defined.IsOptional
        || Syntax(defined) is { Default: null }
        || (Syntax(defined) is { Default.Value: var value }
            && (implementation.DeclaringSyntaxReferences[0].SyntaxTree == value.SyntaxTree
                || !value.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax or TypeSyntax)));

    private static ParameterSyntax? Syntax(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax;
}
