using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a lock of <c>Sync</c> that is taken while the same function holds it: it waits for itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0006LockedTwiceAnalyzer() : BodyAnalyzer(Rule, OperationKind.Invocation)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Lock is taken while it is held",
        messageFormat: "'{0}' is held here already, and {1} for good. Give it back first.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Sync.Mutex and Sync.RWMutex are not reentrant: who takes one twice waits for itself.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override bool IsOfInterest(IOperation operation, RuntimeTypes types)
    {
        var call = (IInvocationOperation)operation;
        return LockCall.Takes(call.TargetMethod.Name) && LockCall.Of(call, types) is not null;
    }

    private protected override void Analyze(
        IOperation root, IEnumerable<IOperation> found, RuntimeTypes types, OperationBlockAnalysisContext context)
    {
        foreach (var twice in Graphs(root, context).SelectMany(graph => In(graph, root, types, context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                twice.At.Syntax.GetLocation(),
                twice.Lock.Path.Name,
                twice.Member is { } member ? $"'{member}', which takes it too, waits" : "this waits"));
        }
    }

    private static IEnumerable<TakenLock> In(
        ControlFlowGraph graph, IOperation root, RuntimeTypes types, CancellationToken cancellation)
    {
        HashSet<SyntaxNode>? withCalls = null;
        foreach (var twice in new HeldLocks(graph, types, callsGiveBack: false, cancellation).TakenTwice())
        {
            var sharing = LockSharings.Of(twice.Lock.Path, root, cancellation);
            if (sharing == LockSharing.Calls)
            {
                withCalls ??= [.. new HeldLocks(graph, types, callsGiveBack: true, cancellation).TakenTwice()
                    .Select(static other => other.At.Syntax)];
            }

            if (sharing == LockSharing.None || (sharing == LockSharing.Calls && withCalls!.Contains(twice.At.Syntax)))
                yield return twice;
        }
    }
}
