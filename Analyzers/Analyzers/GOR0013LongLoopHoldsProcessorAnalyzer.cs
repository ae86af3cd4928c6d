using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a loop in ordinary code that a goroutine runs, and whose length only the data knows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0013LongLoopHoldsProcessorAnalyzer() : ReachedMemberAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0013";

    /// <summary>The option that says how many rounds of a loop are not worth a word, where constants bound it.</summary>
    private const string FewRounds = "few_rounds";

    private const int SimpleRoundsOfAMicrosecond = 1000;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Loop in ordinary code may hold its processor",
        messageFormat: "The goroutine that comes here from '{0}' does not give way in this loop, which may run for long. {1}, or call "
            + "Go.Yield() in the loop.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Only methods that are marked [Goroutine] and rewritten give way in their loops. Around ordinary code, the scheduler "
            + "has to start another thread, after 20 ms.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Analyze(IMethodSymbol member, Reached reached, SymbolAnalysisContext context)
    {
        var few = RuleOptions.Number(context.Options, At(member, default).SourceTree!, Id, FewRounds, SimpleRoundsOfAMicrosecond);
        ReportLoops(
            Rule, bound => bound.Kind == LoopKind.BoundedByData && !(bound.Rounds <= few), member, reached, context);
    }
}
