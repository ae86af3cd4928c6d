using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a call of the library that waits for somebody, in ordinary code that a goroutine runs. In a rewritten method the same call
/// suspends, or hands the processor off.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0002BlockingCallHoldsProcessorAnalyzer() : ReachedMemberAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Blocking call in ordinary code holds its processor",
        messageFormat: "'{2}' blocks the goroutine that comes here from '{0}', with its thread, and its processor until the scheduler "
            + "notices. {1}, or put the call into Go.Block.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In a method that is marked [Goroutine], such a call suspends, or lets the processor go at once.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Analyze(IMethodSymbol member, Reached reached, SymbolAnalysisContext context) =>
        ReportBlocks(Rule, isBrief: false, member, reached, context);
}
