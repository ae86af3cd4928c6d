using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Operations that give the same at any time, as long as what they are made of does.</summary>
internal static class HarmlessOperations
{
    public static bool Contains(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => true,
        IInvocationOperation call => IsOfLibrary(call.TargetMethod),
        IBinaryOperation binary => binary.OperatorMethod is null || IsInSystem(binary.OperatorMethod),
        IUnaryOperation unary => unary.OperatorMethod is null,
        IConversionOperation conversion => conversion.OperatorMethod is null,
        IArgumentOperation or IIsPatternOperation or IPatternOperation or IIsTypeOperation or ITypeOfOperation or ICoalesceOperation
            or IConditionalOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation
            or ISwitchExpressionOperation or ISwitchExpressionArmOperation
            or IPropertySubpatternOperation or IDefaultValueOperation
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => true,
        _ => false,
    };

    private static bool IsOfLibrary(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_String
        || method is { Name: "GetType" or "ReferenceEquals", ContainingType.SpecialType: SpecialType.System_Object }
        || (method.Name is "GetType" or "GetBaseException" && method.ContainingType.ToDisplayString() == "System.Exception")
        || (method.Name == "HasFlag" && method.ContainingType.SpecialType == SpecialType.System_Enum);

    private static bool IsInSystem(IMethodSymbol @operator) =>
        @operator.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal);
}
