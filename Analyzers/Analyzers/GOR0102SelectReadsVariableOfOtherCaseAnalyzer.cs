using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a variable of one case of a select that is read where another case was chosen: it is the default value there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0102SelectReadsVariableOfOtherCaseAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0102";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Section of a select reads the variable of another case",
        messageFormat: "'{0}' belongs to case {1}, which was not chosen here: it is the default value. Read it under 'case {1}:'.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A select assigns the variables of the case that it chose; those of the other cases are the default value.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Switch, OperationKind.SwitchExpression);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        if (SelectSwitch.Of(context.Operation, types) is not { } select || HasGoTo(context.Operation))
            return;
        for (var number = 0; number < select.Cases.Length; number++)
        {
            foreach (var variable in select.VariablesOf(number))
            {
                if (select.Call.UsesOf(variable).Skip(1).Any()) // Two cases share it.
                    continue;
                foreach (var section in select.Sections.Where(section => !select.Runs(section, number)))
                    Report(context, section, variable, number);
            }
        }
    }

    private static void Report(OperationAnalysisContext context, SelectSection section, ILocalSymbol variable, int number)
    {
        var uses = section.Body.UsesOf(variable).ToImmutableArray();
        if (!uses.IsEmpty && uses.All(static use => !IsWritten(use)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, uses[0].Syntax.GetLocation(), variable.Name, number));
    }

    /// <summary>Whether a section may come out of another one.</summary>
    private static bool HasGoTo(IOperation operation) =>
        operation.Descendants().OfType<IBranchOperation>().Any(static branch => branch.BranchKind == BranchKind.GoTo);

    private static bool IsWritten(ILocalReferenceOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, use),
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is not (RefKind.None or RefKind.In),
        _ => false,
    };
}
