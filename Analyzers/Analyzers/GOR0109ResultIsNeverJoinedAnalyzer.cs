using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a goroutine that computes a result which nobody asks for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0109ResultIsNeverJoinedAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0109";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Result of a goroutine is never asked for",
        messageFormat: "Nobody joins or awaits the goroutine, so its result is lost. {0}.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Go.Run with a function gives a Goroutine<T>, whose Join returns the result.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var start = (IInvocationOperation)context.Operation;
        if (!types.IsGo(start.TargetMethod, RuntimeNames.Run) || !RuntimeTypes.Is(start.TargetMethod.ReturnType, types.GoroutineOfT))
            return;
        switch (start.Parent)
        {
            case IExpressionStatementOperation when IsMadeForItsResult(start):
                Report(context, start, "Keep the goroutine and join it, or let the lambda return nothing");
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declared }
                when RuntimeTypes.Is(declared.Symbol.Type, types.GoroutineOfT) && !declared.Root().UsesOf(declared.Symbol).Any():
                Report(context, start, $"Join '{declared.Symbol.Name}', and see its exception there; or leave it out");
                break;
        }
    }

    /// <summary>
    /// Whether a lambda says that its value matters: it returns one by a statement, or is an expression of variables alone. A lambda that
    /// calls somebody, or reads a property, may do so for what that does.
    /// </summary>
    private static bool IsMadeForItsResult(IInvocationOperation start) =>
        start.Arguments.Select(static argument => argument.Value).OfType<IDelegateCreationOperation>()
            .Select(static made => made.Target).OfType<IAnonymousFunctionOperation>().FirstOrDefault()
            ?.Syntax is AnonymousFunctionExpressionSyntax { ContainsDiagnostics: false } lambda
        && (lambda.ExpressionBody is not { } value || value.DescendantNodesAndSelf().All(static node =>
            node is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or IdentifierNameSyntax));

    private static void Report(OperationAnalysisContext context, IOperation start, string wayOut) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, start.Syntax.GetLocation(), wayOut));
}
