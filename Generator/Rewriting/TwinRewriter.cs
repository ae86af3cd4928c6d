using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Makes the twin of a method as its plan says.</summary>
internal static class TwinRewriter
{
    /// <param name="plan">What the analysis decided about the twin.</param>
    /// <param name="paths">How the project writes paths.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static TwinModel Rewrite(TwinPlan plan, PathMap paths, CancellationToken cancellation)
    {
        var declaration = plan.Declaration;
        LineMap lines = new(declaration.SyntaxTree, paths, cancellation);
        DispatchText dispatch = new(plan);
        return new TwinModel(
            plan.HintName,
            Definitions(declaration, cancellation),
            ContainingScopes.Of(plan),
            plan.OriginalName,
            plan.IsObsolete,
            dispatch.Suppressions + Signatures.Of(plan),
            Signatures.Constraints(declaration),
            plan.HasBody ? BodyOf(plan, dispatch, lines) : dispatch.BodyOfAbstract(),
            dispatch.Bridges().ToEquatableArray(),
            dispatch.Holders.ToEquatableArray());
    }

    private static string BodyOf(TwinPlan plan, DispatchText dispatch, LineMap lines)
    {
        var beginning = Signatures.Renamed(plan.Signature) + dispatch.Redirection();
        return new BodyRewriter(plan.Body, RewrittenFunction.Of(plan, beginning), RewriteContext.Of(plan, lines)).Rewrite(LineMap.End);
    }

    /// <summary>The directives that define symbols: calls of [Conditional] methods stay or are dropped as in the original's file.</summary>
    private static EquatableArray<string> Definitions(MethodDeclarationSyntax declaration, CancellationToken cancellation) =>
        declaration.SyntaxTree.GetRoot(cancellation).SymbolDefinitions().Select(static directive => directive switch
        {
            DefineDirectiveTriviaSyntax define => $"#define {define.Name.ValueText}",
            UndefDirectiveTriviaSyntax undefine => $"#undef {undefine.Name.ValueText}",
            _ => "",
        }).ToEquatableArray();
}
