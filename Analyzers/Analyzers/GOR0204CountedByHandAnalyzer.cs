using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a goroutine that a wait group counts by hand, where <c>WaitGroup.Go</c> does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0204CountedByHandAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0204";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Goroutine is counted by hand",
        messageFormat: "Add, Go.Run and Done are what '{0}.Go' does in one call, and it forgets none of them",
        category: RuleCategories.Style,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "WaitGroup.Go counts a goroutine, starts it, and notes its end.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var add = (IInvocationOperation)context.Operation;
        if (add.TargetMethod.Name != "Add" || !RuntimeTypes.Is(add.TargetMethod, types.WaitGroup)
            || add.OnlyArgument()?.Value.ConstantValue.Value is not 1 || add.Instance.FixedName() is not { } group
            || add.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement)
            return;
        var next = block.Operations.IndexOf(statement) + 1;
        if (next < block.Operations.Length
            && block.Operations[next] is IExpressionStatementOperation { Operation: IInvocationOperation start }
            && types.IsGo(start.TargetMethod, "Run") && start.Arguments.Length is 1 or 2 && start.Arguments[0].Lambda() is { } lambda
            && start.Arguments.All(static argument => argument.ArgumentKind == ArgumentKind.Explicit)
            && !IsAssigned(group, block) && EndsWithDone(lambda, group, types))
            context.ReportDiagnostic(Diagnostic.Create(Rule, add.Syntax.GetLocation(), add.Instance!.Syntax.ToString()));
    }

    /// <summary>
    /// Whether a body's last act is <c>Done()</c>, on every way out: in a finally block around all else, or at the end of a body that
    /// returns nowhere else. It uses the group for nothing besides.
    /// </summary>
    private static bool EndsWithDone(IAnonymousFunctionOperation lambda, ISymbol group, RuntimeTypes types)
    {
        var steps = lambda.Body.Operations.Where(static step => step is not IReturnOperation { IsImplicit: true }).ToArray();
        if (steps.Length == 0 || lambda.Symbol is { ReturnsVoid: false } or { IsAsync: true }
            || lambda.Body.Descendants().Count(operation => Is(operation, group)) != 1)
            return false;
        return steps.Length == 1 && steps[0] is ITryOperation { Finally.Operations: { Length: > 0 } last }
            ? IsDone(last[last.Length - 1], group, types)
            : IsDone(steps[steps.Length - 1], group, types) && !lambda.Body.Own().Any(static operation =>
                operation is IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.GoTo });
    }

    private static bool IsDone(IOperation step, ISymbol group, RuntimeTypes types) =>
        step is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "Done" } done }
        && RuntimeTypes.Is(done.TargetMethod, types.WaitGroup)
        && Is(done.Instance, group);

    private static bool Is(IOperation? operation, ISymbol group) => SymbolEqualityComparer.Default.Equals(operation.FixedName(), group);

    /// <summary>Whether a variable may mean another group by the time that the goroutine runs.</summary>
    private static bool IsAssigned(ISymbol group, IOperation block)
    {
        var root = block;
        while (root.Parent is { } outer)
            root = outer;
        return group is not IFieldSymbol
            && root.Descendants().OfType<IAssignmentOperation>().Any(assignment => Is(assignment.Target, group));
    }
}
