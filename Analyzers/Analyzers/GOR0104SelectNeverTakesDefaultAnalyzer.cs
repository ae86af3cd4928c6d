using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports the <c>default</c> of a <c>switch</c> over <c>Go.Select</c> whose cases all have labels: a select that waits never takes it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0104SelectNeverTakesDefaultAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0104";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Select that waits never takes its default",
        messageFormat: "'default' is never taken: Go.Select waits until a case can go on. Use Go.TrySelect, which does not wait.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "All cases have labels, so no number is left for the default.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Switch);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var statement = (ISwitchOperation)context.Operation;
        if (SelectSwitch.Of(statement, types) is not { Waits: true } select
            || select.Sections.FirstOrDefault(static section => section.Default is not null) is not { } section
            || !section.Chosen.IsEmpty || !Enumerable.Range(0, select.Cases.Length).All(select.HasLabel)
            || IsForTheCompiler((ISwitchCaseOperation)section.Body, statement))
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, section.Default!.Syntax.GetLocation()));
    }

    /// <summary>
    /// Whether a default may only be there because the compiler does not know the numbers of a select: it throws, or it returns where every
    /// section leaves, or it assigns a variable that has no value yet.
    /// </summary>
    private static bool IsForTheCompiler(ISwitchCaseOperation section, ISwitchOperation statement)
    {
        var body = section.Body.SelectMany(static step => step is IBlockOperation block ? block.Operations : [step]).ToArray();
        return (body.Length == 1 ? body[0] : null) switch
        {
            IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
            IReturnOperation => !LeavesByBreak(statement),
            _ => body.SelectMany(static step => step.DescendantsAndSelf()).OfType<ISimpleAssignmentOperation>().Any(IsFirst),
        };
    }

    private static bool LeavesByBreak(ISwitchOperation statement) => statement.Descendants().OfType<IBranchOperation>()
        .Any(leave => SymbolEqualityComparer.Default.Equals(leave.Target, statement.ExitLabel));

    private static bool IsFirst(ISimpleAssignmentOperation assignment) =>
        assignment.Target is ILocalReferenceOperation target
        && assignment.Root().Descendants().OfType<IVariableDeclaratorOperation>().Any(declared =>
            SymbolEqualityComparer.Default.Equals(declared.Symbol, target.Local) && declared.GetVariableInitializer() is null);
}
