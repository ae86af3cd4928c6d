using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a return, a throw or a jump that leaves the statements between a lock's Lock and its Unlock, and so keeps the lock.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0007UnlockIsMissingAnalyzer() : BodyAnalyzer(Rule, OperationKind.Invocation)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Way out of a locked part keeps the lock",
        messageFormat: "'{0}' is still held when the method goes this way. "
            + "Hold it by 'using ({0}.{1}())', which gives it back on every way.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever wants the lock afterwards waits for good.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override bool IsOfInterest(IOperation operation, RuntimeTypes types) =>
        ((IInvocationOperation)operation).TargetMethod.Name is "Lock" or "RLock";

    private protected override void Analyze(
        IOperation root, IEnumerable<IOperation> found, RuntimeTypes types, OperationBlockAnalysisContext context)
    {
        foreach (var call in found.Cast<IInvocationOperation>())
        {
            if (LockCall.Of(call, types) is { Lock: var held } && LockedPart.Of(call, held, types) is { } part)
                Report(call, held, part, root, context);
        }
    }

    private static void Report(
        IInvocationOperation call, Held held, LockedPart part, IOperation root, OperationBlockAnalysisContext context)
    {
        var ways = part.WaysOut().ToList();
        if (ways.Count == 0)
            return;
        var sharing = LockSharings.Of(held.Path, root, context.CancellationToken);
        foreach (var way in ways.Where(way => part.IsMistake(way, sharing)))
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, way.Syntax.GetLocation(), [call.Syntax.GetLocation()], held.Path.Name, held.ForReading ? "RAcquire" : "Acquire"));
    }
}
