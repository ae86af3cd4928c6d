using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Flow controls: what <c>ExecutionContext.SuppressFlow</c> returns. A flow control can be undone on its own thread only, so it belongs to
/// the thread as a lock does. (<c>ExecutionContext.RestoreFlow</c> needs no flow control, and no rule: the runtime takes the suppressed
/// flow along.)
/// </summary>
internal static class FlowControls
{
    private const string TypeName = "System.Threading.AsyncFlowControl";

    /// <summary>Whether a type is that of flow controls, or the nullable of it.</summary>
    public static bool Is(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? Is(nullable.TypeArguments[0])
            : type is { Name: "AsyncFlowControl" } && type.ToDisplayString() == TypeName;

    /// <summary>Where a flow control goes that a call returns, or that a local holds.</summary>
    public static (FlowControlUse Use, ILocalSymbol? Local) UseOf(IOperation value) => value.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation => UseOf(value.Parent),
        ISwitchExpressionArmOperation { Parent: { } switched } => UseOf(switched),
        IConditionalOperation conditional when conditional.Condition != value => UseOf(conditional),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declared } => (FlowControlUse.Local, declared.Symbol),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => (FlowControlUse.Local, local.Local),
        ISimpleAssignmentOperation { Target: IDiscardOperation } or IExpressionStatementOperation => (FlowControlUse.Here, null),
        IReturnOperation or IBinaryOperation or IIsPatternOperation => (FlowControlUse.Here, null),
        IUsingOperation => (FlowControlUse.Resource, null),
        IInvocationOperation call when call.Instance == value => (FlowControlUse.Here, null),
        IPropertyReferenceOperation property when property.Instance == value => (FlowControlUse.Here, null),
        IConditionalAccessOperation access when access.Operation == value => (FlowControlUse.Here, null),
        _ => (FlowControlUse.Elsewhere, null),
    };

    /// <summary>
    /// The local that a flow control was read from, also by way of <c>Nullable.Value</c> or <c>?.</c>; null when it came from somewhere
    /// else.
    /// </summary>
    public static ILocalSymbol? Source(IOperation? value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IConversionOperation conversion => Source(conversion.Operand),
        IParenthesizedOperation parenthesized => Source(parenthesized.Operand),
        IPropertyReferenceOperation property when Is(property.Instance?.Type) => Source(property.Instance),
        IInvocationOperation call when Is(call.Instance?.Type) => Source(call.Instance),
        IConditionalAccessInstanceOperation => Source(Receiver(value)),
        _ => null,
    };

    private static IOperation? Receiver(IOperation instance)
    {
        var parent = instance.Parent;
        while (parent is not (null or IConditionalAccessOperation))
            parent = parent.Parent;
        return (parent as IConditionalAccessOperation)?.Operation;
    }
}
