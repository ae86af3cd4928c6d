using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports labels of a select that no case has, and cases without a label where a received value is lost, or a switch expression throws.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0103SelectLabelIsWrongAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0103";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Labels do not fit the cases of the select",
        messageFormat: "{0}. {1}.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A select returns the number of the case that was chosen, from 0; Go.TrySelect returns -1 when none could go on.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Switch, OperationKind.SwitchExpression);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        if (SelectSwitch.Of(context.Operation, types) is not { } select)
            return;
        foreach (var (label, number) in select.Sections.SelectMany(static section => section.Labels))
        {
            if (number < (select.Waits ? 0 : -1) || number >= select.Cases.Length)
                Report(context, label, NeverChosen(number, select.Cases.Length), "Count the cases from 0, in their order");
        }

        if (select.Sections.Any(static section => section.Default is not null))
            return;
        for (var i = 0; i < select.Cases.Length; i++)
        {
            if (select.HasLabel(i))
                continue;
            if (context.Operation is ISwitchExpressionOperation)
                Report(context, select.Cases[i], $"No arm is for case {i}: the switch throws when it is chosen", $"Add '{i} => ...'");
            else if (Lost(select, i) is { } lost)
                Report(context, select.Cases[i], $"No label is for case {i}: what it puts into '{lost.Name}' is lost", $"Add 'case {i}:'");
        }
    }

    private static string NeverChosen(int number, int count) =>
        $"Nothing chooses {number}: the select has {count} {(count == 1 ? "case" : "cases")}{(count == 0 ? "" : $", 0 to {count - 1}")}";

    /// <summary>A variable of a case that nobody reads, in the switch or after it.</summary>
    private static ILocalSymbol? Lost(SelectSwitch select, int number)
    {
        var body = select.Call.Root();
        var variables = select.VariablesOf(number).ToArray();
        return variables.Any(variable => body.UsesOf(variable).Skip(1).Any()) ? null : variables.FirstOrDefault(); // The first declares it.
    }

    private static void Report(OperationAnalysisContext context, IOperation at, string what, string wayOut) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, at.Syntax.GetLocation(), what, wayOut));
}
