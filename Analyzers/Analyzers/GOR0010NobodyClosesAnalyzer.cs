using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a foreach over a channel that nobody closes: when everything is received, it waits for good.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0010NobodyClosesAnalyzer() : LocalObjectAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Loop over a channel that nobody closes",
        messageFormat: "Nobody closes '{0}': when all is received, this loop waits for good. Close it when everything is sent.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "foreach over a channel ends when the channel is closed and empty.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override INamedTypeSymbol? TypeOf(RuntimeTypes types) => types.Chan;

    private protected override void Analyze(
        ILocalSymbol local, ImmutableArray<ObjectUse> uses, OperationBlockAnalysisContext context)
    {
        if (uses.Any(static use => use.Calls("Close") || use.Calls("AsWriter")))
            return;
        var sends = uses.Where(static use => use.Calls("Send") || use.Calls("TrySend") || use.Calls("SendAsync")).ToList();
        if (!sends.Any(static send => send.IsElsewhere) || uses.Any(static use => use.IsElsewhere && IsInEndlessLoop(use.At)))
            return;
        foreach (var use in uses.Where(static use => !use.IsElsewhere && use.Loop is { } loop && !MayLeave(loop)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, use.At.Syntax.GetLocation(), local.Name));
    }

    /// <summary>Whether a loop is around that is meant to go on: who sends in it does so as long as the program runs.</summary>
    private static bool IsInEndlessLoop(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is not null && !IsEndless(outer))
            outer = outer.Parent;
        return outer is not null;
    }

    private static bool IsEndless(IOperation operation) => operation switch
    {
        IWhileLoopOperation { Condition: { } condition } => condition.ConstantValue is { HasValue: true, Value: true },
        IForLoopOperation loop => loop.Condition is null,
        _ => false,
    };

    /// <summary>Whether the loop's own text ends it in another way.</summary>
    private static bool MayLeave(IForEachLoopOperation loop) => loop.Body.Own().Prepend(loop.Body).Any(operation => operation switch
    {
        IReturnOperation { Kind: OperationKind.Return } or IThrowOperation => true,
        IBranchOperation jump => jump.BranchKind != BranchKind.Continue
            && (jump.BranchKind == BranchKind.GoTo || jump.GetCorrespondingOperation() == loop),
        IInvocationOperation call => call.TargetMethod.Name is "Exit" or "FailFast",
        _ => false,
    });
}
