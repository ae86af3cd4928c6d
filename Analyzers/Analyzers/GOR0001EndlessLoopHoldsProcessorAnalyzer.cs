using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a loop without an end in ordinary code that a goroutine runs: nothing in it lets others run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0001EndlessLoopHoldsProcessorAnalyzer() : ReachedMemberAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Endless loop in ordinary code holds its processor",
        messageFormat: "The goroutine that comes here from '{0}' never gives way in this loop. {1}, or call Go.Yield() in the loop.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only methods that are marked [Goroutine] and rewritten give way in their loops. Around ordinary code, the scheduler "
            + "has to start another thread, after 20 ms.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Analyze(IMethodSymbol member, Reached reached, SymbolAnalysisContext context) =>
        ReportLoops(Rule, static bound => bound.Kind == LoopKind.Endless, member, reached, context);
}
