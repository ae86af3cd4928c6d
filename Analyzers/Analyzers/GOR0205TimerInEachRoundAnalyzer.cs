using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a <c>Timers.After</c> in a select that a loop repeats: each round makes a timer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0205TimerInEachRoundAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0205";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "A timer is made in each round of a loop",
        messageFormat: "Timers.After makes a timer in each round, and the select of the next round forgets it. Make one Timer before the "
            + "loop, and Reset it in each round; or a Ticker, where the time runs on.",
        category: RuleCategories.Style,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A timer that nobody waits for any more costs memory until it is collected.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var after = (IInvocationOperation)context.Operation;
        if (after.TargetMethod.Name != "After" || !RuntimeTypes.Is(after.TargetMethod, types.Timers))
            return;
        IOperation value = after;
        while (value.Parent is IConversionOperation { IsImplicit: true } conversion)
            value = conversion;
        if (value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Receive" } @case }
            && RuntimeTypes.Is(@case.TargetMethod, types.Case) && Select(@case, types) is { } select && IsRepeated(select))
            context.ReportDiagnostic(Diagnostic.Create(Rule, after.Syntax.GetLocation()));
    }

    /// <summary>The select that a case is written out in.</summary>
    private static IInvocationOperation? Select(IOperation @case, RuntimeTypes types)
    {
        for (var outer = @case.Parent; outer is IOperation and not IBlockOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation call)
                return types.IsGo(call.TargetMethod, "Select") ? call : null;
        }

        return null;
    }

    /// <summary>Whether a loop comes back to a select: the loop's first round is not its last.</summary>
    private static bool IsRepeated(IOperation select)
    {
        var part = select;
        for (var outer = select.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
        {
            if (outer is ILoopOperation loop && IsInRounds(loop, part))
                return loop.SemanticModel?.AnalyzeControlFlow(loop.Body.Syntax) is { Succeeded: true } flow
                    && (flow.EndPointIsReachable || flow.ExitPoints.Any(static exit =>
                        exit.RawKind == (int)SyntaxKind.ContinueStatement));
            part = outer;
        }

        return false;
    }

    /// <summary>Whether a part of a loop runs in each round, and not only before the first.</summary>
    private static bool IsInRounds(ILoopOperation loop, IOperation part) => loop switch
    {
        IForEachLoopOperation each => part == each.Body,
        IForLoopOperation @for => !@for.Before.Contains(part),
        _ => true,
    };
}
