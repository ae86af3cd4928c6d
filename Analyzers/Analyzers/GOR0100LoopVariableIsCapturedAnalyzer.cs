using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a lambda that a goroutine is started with in a loop, and that reads a variable which the loop counts: all goroutines share the
/// variable, and read it when the loop has gone on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0100LoopVariableIsCapturedAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0100";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Goroutine captures the variable of a loop",
        messageFormat: "The goroutine reads '{0}' when it runs, and the loop has changed it by then. Pass its value: Go.Run(F, {0}).",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The variable of a for loop is one for all rounds; that of foreach is new in each.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(
            context => Analyze(context, GoroutineCode.In(context.Compilation)!), OperationKind.AnonymousFunction);

    private static void Analyze(OperationAnalysisContext context, GoroutineCode code)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (lambda.CallThatTakes() is not { } start || !code.RunsBeside(start.TargetMethod) || IsAwaited(start))
            return;
        var counted = CountedAround(start);
        if (counted.IsEmpty)
            return;
        var read = lambda.Body.Descendants().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => counted.Contains(reference.Local));
        if (read is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, read.Syntax.GetLocation(), read.Local.Name));
    }

    /// <summary>The variables that live longer than a round of a loop around the start, and that each round changes.</summary>
    private static ImmutableHashSet<ISymbol> CountedAround(IInvocationOperation start)
    {
        var counted = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        for (var outer = start.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
        {
            switch (outer)
            {
                case IForLoopOperation loop:
                    var steps = loop.AtLoopBottom.SelectMany(static step => step.DescendantsAndSelf());
                    counted.UnionWith(steps.Select(Changed).OfType<ISymbol>());
                    break;
                case IWhileLoopOperation { Condition: { } condition } loop:
                    var compared = condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                        .Select(static reference => (ISymbol)reference.Local).ToImmutableHashSet(SymbolEqualityComparer.Default);
                    counted.UnionWith(loop.Body.Own().Select(Changed).OfType<ISymbol>().Where(compared.Contains));
                    break;
            }
        }

        return counted.ToImmutable();
    }

    /// <summary>The local that an operation counts up or down.</summary>
    private static ISymbol? Changed(IOperation operation) => operation switch
    {
        IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } => target.Local,
        IAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
        _ => null,
    };

    /// <summary>Whether the loop goes on only when the goroutine has ended.</summary>
    private static bool IsAwaited(IInvocationOperation start) =>
        start.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "Join" };
}
