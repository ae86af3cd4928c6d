using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports <c>Context.Background</c> that is passed on by code which has been given a context of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0108ContextIsNotPassedOnAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0108";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Context is not passed on",
        messageFormat: "'{0}' goes on when '{1}' is done. Pass '{1}', or Context.WithoutCancel({1}) where that is meant.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Context.Background is never done, and has none of the values of the context that the method was given.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.PropertyReference);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var root = (IPropertyReferenceOperation)context.Operation;
        if (root.Property.Name is not ("Background" or "Todo")
            || !SymbolEqualityComparer.Default.Equals(root.Property.ContainingType, types.Context)
            || root.Parent is not IArgumentOperation { Parent: IInvocationOperation call }
            || RuntimeTypes.Is(call.TargetMethod, types.Context) // What is derived from it may be for the work that is left afterwards.
            || types.IsGo(call.TargetMethod, "Run") // A goroutine may outlive the call on purpose.
            || IsForAfterwards(root)
            || Given(root, context.ContainingSymbol, types) is not { } given
            || AsksWhetherDone(root, given))
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, root.Syntax.GetLocation(), call.TargetMethod.Name, given.Name));
    }

    /// <summary>Whether an operation stands where work has ended or failed: the given context may be done there.</summary>
    private static bool IsForAfterwards(IOperation operation)
    {
        for (var at = operation; at.Parent is { } outer; at = outer)
        {
            if (outer is ICatchClauseOperation || (outer is ITryOperation { Finally: { } last } && ReferenceEquals(last, at)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The one context that the function around an operation was given; null where there is none, more than one, or one that may be absent.
    /// A lambda sees that of the code around it, but runs when it likes: that one may be done then.
    /// </summary>
    private static IParameterSymbol? Given(IOperation operation, ISymbol member, RuntimeTypes types)
    {
        var method = operation.Function() switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => member as IMethodSymbol,
        };
        var given = method?.Parameters.Where(parameter => RuntimeTypes.Is(parameter.Type, types.Context)).ToArray() ?? [];
        return given.Length == 1 && given[0].NullableAnnotation != NullableAnnotation.Annotated && !given[0].IsOptional
            && given[0].RefKind == RefKind.None
            ? given[0]
            : null;
    }

    /// <summary>Whether the code looks into its context before: then it may know that the context is done.</summary>
    private static bool AsksWhetherDone(IOperation operation, IParameterSymbol given) =>
        operation.Root().Descendants().OfType<IParameterReferenceOperation>().Any(use =>
            SymbolEqualityComparer.Default.Equals(use.Parameter, given)
            && (use.Parent is not IArgumentOperation || use.Parent.Parent is IInvocationOperation { TargetMethod.Name: "AfterFunc" }));
}
