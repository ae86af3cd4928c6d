using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports an ordinary method that a goroutine calls, and that waits in operations of the runtime, by itself or by what it calls.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0003OrdinaryMethodWaitsAnalyzer() : ReachedMemberAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Method that waits is not marked [Goroutine]",
        messageFormat: "'{0}' waits, and the goroutine that comes here from '{1}' holds its thread meanwhile. Mark '{0}' [Goroutine].",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A method without the mark is ordinary code: a thousand goroutines that wait in it hold a thousand threads.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Analyze(IMethodSymbol member, Reached reached, SymbolAnalysisContext context)
    {
        if (reached.Waits && CanBeMarked(member) && !GoroutineCode.In(context.Compilation)!.IsMarked(member))
            context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name, reached.From));
    }
}
