using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Makes the twin of a method that the analysis has accepted.</summary>
internal static class TwinRewriter
{
    /// <summary>Null when the plan refuses the method.</summary>
    /// <param name="plan">What the analysis decided about the method.</param>
    /// <param name="paths">How the project writes paths.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static TwinModel? Rewrite(MethodPlan plan, PathMap paths, CancellationToken cancellation)
    {
        if (plan is not { Slot: { } slot, Declaration: { } declaration })
            return null;
        LineMap lines = new(declaration.SyntaxTree, paths, cancellation);
        DispatchText dispatch = new(plan, declaration, slot);
        bool hasBody = declaration.Body is not null || declaration.ExpressionBody is not null;
        return new TwinModel(
            HintNames.Of(plan.Method),
            Definitions(declaration, cancellation),
            ContainingScopes.Of(plan.Method, declaration, plan.LeftOut),
            plan.Method.Name,
            plan.Method.HasAttribute("System.ObsoleteAttribute"),
            dispatch.Suppressions + Signatures.Of(plan.Method, declaration, slot),
            Signatures.Constraints(declaration),
            hasBody ? BodyOf(plan, declaration, dispatch, lines) : dispatch.BodyOfAbstract(),
            dispatch.Bridges().ToEquatableArray(),
            dispatch.Holders.ToEquatableArray());
    }

    private static string BodyOf(MethodPlan plan, MethodDeclarationSyntax declaration, DispatchText dispatch, LineMap lines)
    {
        string beginning = Signatures.Renamed(plan.Method, declaration) + dispatch.Redirection();
        return new BodyRewriter(plan.Body, RewrittenFunction.Of(plan, declaration, beginning), RewriteContext.Of(plan, lines))
            .Rewrite(LineMap.End);
    }

    /// <summary>Calls of [Conditional] methods stay or are dropped as in the original's file.</summary>
    private static EquatableArray<string> Definitions(MethodDeclarationSyntax declaration, CancellationToken cancellation) =>
        ConditionalCalls.Definitions(declaration.SyntaxTree.GetRoot(cancellation)).Select(static directive => directive switch
        {
            DefineDirectiveTriviaSyntax define => $"#define {define.Name.ValueText}",
            UndefDirectiveTriviaSyntax undefine => $"#undef {undefine.Name.ValueText}",
            _ => "",
        }).ToEquatableArray();
}
