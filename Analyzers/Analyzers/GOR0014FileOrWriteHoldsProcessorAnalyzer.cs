using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a call in ordinary code that a goroutine runs, and that works with a file or writes: such a call hardly ever waits for long.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0014FileOrWriteHoldsProcessorAnalyzer() : ReachedMemberAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0014";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "File access or write in ordinary code holds its processor",
        messageFormat: "'{2}' holds the processor of the goroutine that comes here from '{0}' until the scheduler notices. {1}, or put "
            + "the call into Go.Block.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "In a method that is marked [Goroutine], such a call suspends, or lets the processor go at once.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Analyze(IMethodSymbol member, Reached reached, SymbolAnalysisContext context) =>
        ReportBlocks(Rule, isBrief: true, member, reached, context);
}
