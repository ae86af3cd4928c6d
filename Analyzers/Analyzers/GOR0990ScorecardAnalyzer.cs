using System.Collections.Immutable;
using System.Globalization;
using GoroutineGen.Generator.Findings;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Says of each marked method what became of it: where it can stop, and what was not rewritten. Hidden, until it is asked for.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0990ScorecardAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0990";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "What became of a goroutine method",
        messageFormat: "'{0}' {1}",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Checks give way when others wait for the processor; calls suspend until what they wait for is there.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            && Verdicts.On(method, context.Compilation, context.CancellationToken) is { } verdict)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, method.Locations[0], verdict.Suspensions, Properties(verdict), method.Name, Sentence(verdict)));
        }
    }

    private static string Sentence(MethodVerdict verdict) => verdict switch
    {
        { HasTwin: true } => $"has an async twin: {Count(verdict.Checks, "check")}, {Count(verdict.Suspensions.Length, "call")} that "
            + $"suspend, {Count(verdict.Regions.Length, "call")} in blocking regions, "
            + $"{Count(verdict.Kept.Length, "part")} in blocking form",
        { Rejections.IsEmpty: false } =>
            $"stays ordinary code, because of {string.Join(", ", verdict.Rejections.Select(static reason => reason.Construct).Distinct())}",
        _ => "stays ordinary code: nothing in it can suspend",
    };

    private static string Count(int number, string what) => $"{Text(number)} {what}{(number == 1 ? "" : "s")}";

    private static ImmutableDictionary<string, string?> Properties(MethodVerdict verdict) => new Dictionary<string, string?>
    {
        ["form"] = verdict.HasTwin ? "async" : "none",
        ["checks"] = Text(verdict.Checks),
        ["suspends"] = Text(verdict.Suspensions.Length),
        ["regions"] = Text(verdict.Regions.Length),
        ["kept"] = Text(verdict.Kept.Length),
    }.ToImmutableDictionary();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
