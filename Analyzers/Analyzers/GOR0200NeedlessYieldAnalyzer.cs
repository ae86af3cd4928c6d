using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a <c>Go.Yield()</c> in rewritten code where the goroutine gives way in time without it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0200NeedlessYieldAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0200";

    private const string Yield = "Yield";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Go.Yield() is needless",
        messageFormat: "Go.Yield() is needless here: {0}. Remove it.",
        category: RuleCategories.Style,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Go.Yield() sends the goroutine to the end of the global queue, whether or not somebody waits for the processor.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var yield = (IInvocationOperation)context.Operation;
        if (yield.TargetMethod.Name != Yield || !types.IsGo(yield.TargetMethod, Yield)
            || yield.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement)
            return;
        var reason = Next(statement, block) is { } next && Sleeps(next, types) ? "the goroutine sleeps next"
            : block.Parent is ILoopOperation loop && loop.Body == block && new ComputingLoops(types, yield).Contain(loop)
                ? "the loop has a check in each round, and gives way when others wait"
                : null;
        if (reason is not null
            && GoroutineCode.In(context.Compilation)!.IsInTwin(yield, context.ContainingSymbol, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, yield.Syntax.GetLocation(), reason));
    }

    /// <summary>What runs next; null where that is not the same each time.</summary>
    private static IOperation? Next(IExpressionStatementOperation statement, IBlockOperation block)
    {
        var next = block.Operations.IndexOf(statement) + 1;
        return next < block.Operations.Length ? block.Operations[next]
            : block.Parent is IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue.Value: true }
                or IForLoopOperation { Condition: null, AtLoopBottom.IsEmpty: true }
                ? block.Operations[0]
                : null;
    }

    /// <summary>Whether a statement is a sleep that takes time for certain.</summary>
    private static bool Sleeps(IOperation statement, RuntimeTypes types) =>
        statement is IExpressionStatementOperation
        {
            Operation: IInvocationOperation { TargetMethod: { Name: "Sleep" } method } sleep,
        }
        && sleep.OnlyArgument()?.Value is { } duration
        && (types.IsGo(method, "Sleep") || RuntimeTypes.Is(method, types.Type("System.Threading.Thread")))
        && (duration.Unconverted() is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } } made
            ? made.Arguments.All(static argument => IsPositive(argument.Value))
            : IsPositive(duration));

    private static bool IsPositive(IOperation value) =>
        value.ConstantValue.Value switch
        {
            int number => number > 0,
            long number => number > 0,
            double number => number >= 1,
            _ => false,
        };
}
