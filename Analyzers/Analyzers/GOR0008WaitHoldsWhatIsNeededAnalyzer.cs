using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a wait for goroutines that need a lock which the waiting function holds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0008WaitHoldsWhatIsNeededAnalyzer() : BodyAnalyzer(Rule, OperationKind.Invocation)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Wait holds a lock that the goroutine needs",
        messageFormat: "The goroutine that this waits for takes '{0}', which is held here: neither goes on. Give it back before the wait.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The wait ends when the goroutine is done, and the goroutine goes on when the lock is free.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override bool IsOfInterest(IOperation operation, RuntimeTypes types) =>
        IsOf((IInvocationOperation)operation, "Wait", types);

    private protected override void Analyze(
        IOperation root, IEnumerable<IOperation> found, RuntimeTypes types, OperationBlockAnalysisContext context)
    {
        foreach (var wait in found.Cast<IInvocationOperation>())
        {
            if (LockPath.Of(wait.Instance) is not { } counter)
                continue;
            var needed = Bodies(wait, counter, types).SelectMany(body => NeededBy(body, counter, types));
            foreach (var need in needed.Where(need => IsHeldAt(wait, need.Lock, root, types, context)).Take(1))
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, wait.Syntax.GetLocation(), [need.At.Syntax.GetLocation()], need.Lock.Path.Name));
        }
    }

    private static bool IsHeldAt(
        IInvocationOperation wait, Held needed, IOperation root, RuntimeTypes types, OperationBlockAnalysisContext context)
    {
        var sharing = LockSharings.Of(needed.Path, root, context.CancellationToken);
        return sharing != LockSharing.Anybody && Graphs(root, context).Any(graph =>
            new HeldLocks(graph, types, sharing == LockSharing.Calls, context.CancellationToken).At(wait.Syntax).Any(needed.Excludes));
    }

    private static bool IsOf(IInvocationOperation call, string name, RuntimeTypes types) =>
        call.TargetMethod.Name == name && RuntimeTypes.Is(call.TargetMethod, types.WaitGroup);

    /// <summary>The lambdas that the same function starts before the wait, and that the group counts.</summary>
    private static IEnumerable<IAnonymousFunctionOperation> Bodies(IInvocationOperation wait, LockPath counter, RuntimeTypes types) =>
        from start in wait.FunctionBody().Own().OfType<IInvocationOperation>()
        where start.IsBefore(wait)
            && (types.IsGo(start.TargetMethod, "Run") || (IsOf(start, "Go", types) && counter.Equals(LockPath.Of(start.Instance))))
        from argument in start.Arguments
        let lambda = (argument.Value as IDelegateCreationOperation)?.Target as IAnonymousFunctionOperation
        where lambda is not null && (IsOf(start, "Go", types) || DoneIn(lambda, counter, types) is not null)
        select lambda;

    private static IInvocationOperation? DoneIn(IAnonymousFunctionOperation lambda, LockPath counter, RuntimeTypes types) =>
        lambda.Own().OfType<IInvocationOperation>()
            .FirstOrDefault(call => IsOf(call, "Done", types) && counter.Equals(LockPath.Of(call.Instance)));

    /// <summary>
    /// The locks that a lambda takes whatever happens, before it is done. A lock that it gives back first is not of interest: it may have
    /// been handed over.
    /// </summary>
    private static IEnumerable<(Held Lock, IInvocationOperation At)> NeededBy(
        IAnonymousFunctionOperation lambda, LockPath counter, RuntimeTypes types)
    {
        var given = new HashSet<LockPath>();
        var done = DoneIn(lambda, counter, types);
        foreach (var call in lambda.Own().OfType<IInvocationOperation>())
        {
            if (call == done)
                yield break;
            if (LockCall.Of(call, types) is not { } operation)
                continue;
            if (operation.Act != LockAct.Take)
                given.Add(operation.Lock.Path);
            else if (!given.Contains(operation.Lock.Path) && !call.Around().Any(IsChoice))
                yield return (operation.Lock, call);
        }
    }

    private static bool IsChoice(IOperation operation) => operation is IConditionalOperation
        or ISwitchOperation or ISwitchExpressionOperation or ICatchClauseOperation or ICoalesceOperation or IConditionalAccessOperation;
}
