using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What a local function must be for a twin to stand beside it. Any other local function keeps its blocking form; the method around it need
/// not.
/// </summary>
internal sealed class LocalFunctionRules(
    SyntaxNode body, BodyRuling ruling, CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
{
    private static readonly string[] UnsupportedAttributes =
    [
        "System.Diagnostics.ConditionalAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
    ];

    private readonly HashSet<string> _names =
    [
        .. body.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText),
    ];

    /// <summary>What stands in the way of a twin, and what the rules about bodies say of the function's body.</summary>
    public (Rejection? Obstacle, BodyRuling? Ruling) Check(IMethodSymbol function, LocalFunctionStatementSyntax syntax)
    {
        var at = syntax.Identifier.GetLocation();
        if (LocalFunctions.BodyOf(syntax) is not { } functionBody)
            return (Rejections.NoBody(at), null);
        if (Signature(function, at) is { } obstacle)
            return (obstacle, null);
        if (IsUnsafe(syntax))
            return (BlockingCauses.UnsafeLocalFunction(at), null);
        if (syntax.Ancestors().Any(static ancestor => ancestor is InterpolationSyntax))
            return (BlockingCauses.LocalFunctionInText(at), null);
        if (TextCopies.AreTooMany(syntax))
            return (BlockingCauses.NestedLocalFunction(at), null);
        if (_names.Contains(LocalFunctions.NameOf(function)))
            return (Rejections.ReservedName(LocalFunctions.NameOf(function), at), null);
        var own = BodyRules.Check(functionBody, analysis, model, cancellation);
        return (own.Rejections.FirstOrDefault(), own);
    }

    private Rejection? Signature(IMethodSymbol function, Location at)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
                return Rejections.ByRefParameter(parameter.Name, at);
            if (SignatureRules.CheckParameter(parameter.Name, parameter.Type, at).FirstOrDefault() is { } obstacle)
                return obstacle;
        }
        if (function.IsAsync)
            return Rejections.Async(at);
        if (SignatureRules.CheckResult(function, at).FirstOrDefault() is { } result)
            return result;
        return function.GetAttributes().Select(static attribute => attribute.AttributeClass)
            .FirstOrDefault(static type => type is not null && UnsupportedAttributes.Contains(type.ToDisplayString())) is { } unsupported
                ? Rejections.Attribute(unsupported.Name, at)
                : KeptAttributes.Obstacle(function, model.Compilation) is { } kept ? Rejections.Attribute(kept, at) : null;
    }

    /// <summary>Whether pointers are allowed in a local function: nothing is awaited there.</summary>
    private bool IsUnsafe(LocalFunctionStatementSyntax syntax) =>
        ruling.Kept.Any(static part => part.NeedsUnsafe)
        || syntax.AncestorsAndSelf().TakeWhile(node => node != body).Any(static node =>
            node is UnsafeStatementSyntax
            || (node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.UnsafeKeyword)));
}
