using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a derived context that nobody can cancel, because what cancels it is dropped: its parent keeps it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0106CancelIsDroppedAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0106";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "What cancels a context is dropped",
        messageFormat: "Nobody cancels the context that {0} makes, so its parent keeps it, and its timer runs on. "
            + "Call its cancel when the work is done, or put it into 'using'.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A derived context holds on to its parent until it is cancelled.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (!RuntimeTypes.Is(method, types.Context) || !method.Name.StartsWith("With", StringComparison.Ordinal)
            || !(RuntimeTypes.Is(method.ReturnType, types.CancelScope) || RuntimeTypes.Is(method.ReturnType, types.CancelCauseScope)))
            return;
        if (IsDropped(call))
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name));
    }

    private static bool IsDropped(IInvocationOperation call) => Outermost(call).Parent switch
    {
        IExpressionStatementOperation => true,
        IPropertyReferenceOperation { Property.Name: "Context" } => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IDeconstructionAssignmentOperation { Target: { } target } => TakesNoCancel(target),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declared } =>
            !IsUsing(declared) && declared.Root().UsesOf(declared.Symbol).All(IsContextOnly),
        _ => false,
    };

    /// <summary>What stands for the call: conversions around it change nothing.</summary>
    private static IOperation Outermost(IOperation operation) =>
        operation.Parent is IConversionOperation { IsImplicit: true } conversion ? Outermost(conversion) : operation;

    private static bool TakesNoCancel(IOperation target)
    {
        var tuple = (target is IDeclarationExpressionOperation declaration ? declaration.Expression : target) as ITupleOperation;
        if (tuple?.Elements.Length != 2)
            return false;
        var cancel = tuple.Elements[1];
        return cancel switch
        {
            IDiscardOperation => true,
            ILocalReferenceOperation { IsDeclaration: true } local => IsNeverRead(local),
            IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => IsNeverRead(local),
            _ => false,
        };
    }

    private static bool IsNeverRead(ILocalReferenceOperation declared) => !declared.Root().UsesOf(declared.Local).Skip(1).Any();

    private static bool IsUsing(IVariableDeclaratorOperation declared)
    {
        var group = declared.Parent?.Parent;
        return declared.Symbol.IsUsing || group?.Parent is IUsingOperation or IUsingDeclarationOperation;
    }

    private static bool IsContextOnly(ILocalReferenceOperation use) =>
        use.Parent is IPropertyReferenceOperation { Property.Name: "Context" }
        || (use.Parent is IDeconstructionAssignmentOperation { Target: { } target } deconstruction && !ReferenceEquals(target, use)
            && deconstruction.Value == use && TakesNoCancel(target));
}
