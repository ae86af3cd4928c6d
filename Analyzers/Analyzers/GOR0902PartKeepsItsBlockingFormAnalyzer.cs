using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says where a rewritten method waits in the blocking form, and which construct is the reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0902PartKeepsItsBlockingFormAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0902";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Wait in a goroutine method holds its thread",
        messageFormat: "This {0} in its blocking form, because of {1}: {2}. {3}.",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The goroutine holds its thread while it waits here; the scheduler lets another thread run the other goroutines.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (var (at, cause) in GoroutineMethods.OtherBlockedWaits(
            (IMethodSymbol)context.Symbol, context.Compilation, context.CancellationToken))
        {
            if (!IsAskedFor(at, context))
                context.ReportDiagnostic(Create(MayOnlyLoop(at, context) ? "runs" : "waits", cause, at));
        }
    }

    /// <summary>Whether the wait stands in Go.Block: to hold a thread is what that is for. GOR0201 knows where that is needless.</summary>
    private static bool IsAskedFor(Location wait, SymbolAnalysisContext context) =>
        wait.SourceTree!.GetRoot(context.CancellationToken).FindNode(wait.SourceSpan).FirstAncestorOrSelf<LambdaExpressionSyntax>() is
        {
            Parent.Parent.Parent: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: RuntimeNames.Block } or SimpleNameSyntax
                {
                    Identifier.ValueText: RuntimeNames.Block,
                },
            } call,
        }
        && GoroutineCode.In(context.Compilation) is { } code
        && code.Model(wait.SourceTree).GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
        && code.IsBlock(method);

    /// <summary>
    /// Whether the wait is a call of a method that is marked only by what is around it, and of which nobody knows that it waits: it may be
    /// marked for a loop.
    /// </summary>
    private static bool MayOnlyLoop(Location wait, SymbolAnalysisContext context) =>
        wait.SourceTree!.GetRoot(context.CancellationToken).FindNode(wait.SourceSpan, getInnermostNodeForTie: true)
            is InvocationExpressionSyntax call
        && GoroutineCode.In(context.Compilation) is { } code
        && code.Model(wait.SourceTree).GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol called
        && code.IsMarked(called) && !code.Waits(called, context.CancellationToken);

    private static Diagnostic Create(string does, Rejection cause, Location wait) =>
        Diagnostic.Create(Rule, wait, does, cause.Construct, cause.Reason, cause.WayOut.TrimEnd('.'));
}
