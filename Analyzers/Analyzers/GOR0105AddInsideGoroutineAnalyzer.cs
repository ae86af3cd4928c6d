using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports <c>WaitGroup.Add</c> in the goroutine that it counts: <c>Wait</c> may come before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0105AddInsideGoroutineAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0105";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "WaitGroup.Add inside of the goroutine that it counts",
        messageFormat: "Wait may look at '{0}' before the goroutine runs, and not wait for it. "
            + "Call Add before Go.Run, or start it by {0}.Go.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A goroutine runs when its turn comes, after the start has returned.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var add = (IInvocationOperation)context.Operation;
        if (add.TargetMethod.Name != "Add" || !RuntimeTypes.Is(add.TargetMethod, types.WaitGroup)
            || add.Arguments.FirstOrDefault()?.Value.ConstantValue.Value is not 1
            || add.Parent is not IExpressionStatementOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda } }
            || lambda.CallThatTakes() is not { } start || !types.IsGo(start.TargetMethod, "Run")
            || Variable(add.Instance) is not { } group || IsOf(lambda, group))
            return;
        var uses = Uses(lambda.Body, group).ToImmutableArray();
        var own = uses.Where(use => ReferenceEquals(use.Function(), lambda)).Select(Called).ToImmutableArray();
        if (own.Length == uses.Length && own.Count(static called => called == "Add") == 1 && own.Contains("Done")
            && own.All(static called => called is "Add" or "Done") && !IsAddedOutside(lambda, group))
            context.ReportDiagnostic(Diagnostic.Create(Rule, add.Syntax.GetLocation(), group.Name));
    }

    /// <summary>The variable or field that an operation reads; null for anything that may be another object each time.</summary>
    private static ISymbol? Variable(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    private static bool IsOf(IAnonymousFunctionOperation lambda, ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, lambda.Symbol);

    private static IEnumerable<IOperation> Uses(IOperation body, ISymbol variable) =>
        body.Descendants().Where(operation => SymbolEqualityComparer.Default.Equals(Variable(operation), variable));

    /// <summary>The method that a use calls; null when it does something else with the variable.</summary>
    private static string? Called(IOperation use) =>
        use.Parent is IInvocationOperation call && ReferenceEquals(call.Instance, use) ? call.TargetMethod.Name : null;

    /// <summary>Whether the code around the lambda counts as well: then it may be somebody else whom the goroutine adds.</summary>
    private static bool IsAddedOutside(IAnonymousFunctionOperation lambda, ISymbol group) =>
        Uses(lambda.Root(), group).Any(use => Called(use) == "Add" && !use.IsIn(lambda));
}
