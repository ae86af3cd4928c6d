using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says which exception filters keep their try blocks, with the waits in them, in the blocking form.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0904FilterKeepsItsTryBlockAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0904";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Exception filter makes the waits of its try block hold their thread",
        messageFormat: "The try block waits in its blocking form, because of {0}: {1}. {2}.",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The goroutine holds its thread at each wait in the try block; the scheduler lets another thread run the other "
            + "goroutines.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var waits = GoroutineMethods.BlockedWaits((IMethodSymbol)context.Symbol, context.Compilation, context.CancellationToken);
        foreach (var filter in waits.Where(static wait => wait.Cause.Kind == RejectionKind.ExceptionFilter)
            .GroupBy(static wait => wait.Cause, static wait => wait.At))
            context.ReportDiagnostic(Create(filter.Key, filter));
    }

    private static Diagnostic Create(Rejection cause, IEnumerable<Location> waits) =>
        Diagnostic.Create(Rule, cause.Location, waits, cause.Construct, cause.Reason, cause.WayOut.TrimEnd('.'));
}
