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
    public static TwinModel? Rewrite(MethodPlan plan, CancellationToken cancellation)
    {
        if (plan is not { Slot: { } slot, Declaration: { } declaration })
            return null;
        LineMap lines = new(declaration.SyntaxTree, cancellation);
        DispatchText dispatch = new(plan, declaration, slot);
        bool hasBody = declaration.Body is not null || declaration.ExpressionBody is not null;
        return new TwinModel(
            HintNames.Of(plan.Method),
            Definitions(declaration, cancellation),
            ContainingScopes.Of(declaration),
            plan.Method.Name,
            plan.Method.HasAttribute("System.ObsoleteAttribute"),
            Signatures.Of(plan.Method, declaration, slot),
            Signatures.Constraints(declaration),
            hasBody ? new BodyRewriter(plan, lines, Signatures.Renamed(plan.Method, declaration) + dispatch.Redirection()).Rewrite(declaration) : dispatch.BodyOfAbstract(),
            dispatch.Bridges().ToEquatableArray(),
            dispatch.Holders.ToEquatableArray());
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
