using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Reports what waits in a rewritten method while a lock is held that belongs to its thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0004WaitInLockAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Goroutine waits in a lock of its thread",
        messageFormat: "This waits in {0}: the goroutine holds its thread, and so does everybody who wants the lock. {1}.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The lock belongs to the thread, so the goroutine cannot suspend before it gives the lock back.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (var (at, cause) in GoroutineMethods.WaitsInLocks(
            (IMethodSymbol)context.Symbol, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, at, [cause.Location], cause.Construct, cause.WayOut.TrimEnd('.')));
    }
}
