using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Which loops only compute: nothing in the loop touches what other goroutines see, but elements of arrays and lists, and nothing that
/// others do changes how many rounds there are. Such a loop waits for nobody.
/// </summary>
/// <param name="types">The compilation's types.</param>
/// <param name="except">The call in the loop that is left out of account.</param>
internal sealed class ComputingLoops(RuntimeTypes types, IOperation except)
{
    /// <summary>Whether a loop, with the loops in it, only computes.</summary>
    public bool Contain(ILoopOperation loop) =>
        CountsItsRounds(loop) && loop.Own().All(Computes) && SharesNoVariable(loop) && loop.Own().Any(IsWork);

    /// <summary>Something besides the counting: a loop that does nothing passes time.</summary>
    private static bool IsWork(IOperation operation) =>
        operation is IAssignmentOperation
        && !(operation.Parent is { Parent: IForLoopOperation loop } step && loop.AtLoopBottom.Contains(step));

    private bool Computes(IOperation operation) => operation == except || operation switch
    {
        ILoopOperation inner => CountsItsRounds(inner),
        IInvocationOperation call => IsMathematics(call.TargetMethod.ContainingType),
        IPropertyReferenceOperation property => IsOfCollection(property.Property),
        IFieldReferenceOperation field => field.Field.IsReadOnly || field.Field.IsConst,
        IBranchOperation branch => branch.BranchKind == BranchKind.Continue,
        IReturnOperation or IThrowOperation or IObjectCreationOperation or IDelegateCreationOperation or IAwaitOperation or ILockOperation
            or IUsingOperation or IUsingDeclarationOperation or IEventReferenceOperation or IDynamicInvocationOperation
            or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IConversionOperation { OperatorMethod: not null }
            or IBinaryOperation { OperatorMethod.ContainingType.SpecialType: SpecialType.None }
            or IUnaryOperation { OperatorMethod.ContainingType.SpecialType: SpecialType.None } or IInvalidOperation
            or IInterpolatedStringOperation or IFunctionPointerInvocationOperation or IAddressOfOperation => false,
        _ => true,
    };

    /// <summary>Whether only the loop itself changes what its end depends on.</summary>
    private bool CountsItsRounds(ILoopOperation loop)
    {
        if (loop is IForEachLoopOperation { IsAsynchronous: false } each)
            return each.Collection.Unconverted().Type is { } type && (type.TypeKind == TypeKind.Array || IsCollection(type));
        var condition = loop switch
        {
            IForLoopOperation @for => @for.Condition,
            IWhileLoopOperation @while => @while.Condition,
            _ => null,
        };
        if (condition is null || condition.DescendantsAndSelf().Any(static part => part is IArrayElementReferenceOperation
            or IFieldReferenceOperation { Field.IsConst: false } or IInvocationOperation or IAssignmentOperation
            or IPropertyReferenceOperation { Property.IsIndexer: true }))
            return false;
        var changed = loop.Own().Select(static operation => operation switch
        {
            IIncrementOrDecrementOperation step => step.Target,
            IAssignmentOperation assignment => assignment.Target,
            _ => null,
        }).OfType<ILocalReferenceOperation>().Select(static target => target.Local);
        return condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .Any(read => changed.Contains(read.Local, SymbolEqualityComparer.Default));
    }

    /// <summary>Whether no other function names a variable of the loop.</summary>
    private static bool SharesNoVariable(ILoopOperation loop) =>
        loop.SemanticModel?.AnalyzeDataFlow(loop.Syntax) is { Succeeded: true } flow
        && !flow.Captured.Any(variable => flow.ReadInside.Contains(variable, SymbolEqualityComparer.Default)
            || flow.WrittenInside.Contains(variable, SymbolEqualityComparer.Default));

    private bool IsMathematics(INamedTypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type, types.Type("System.Math"))
        || SymbolEqualityComparer.Default.Equals(type, types.Type("System.MathF"))
        || SymbolEqualityComparer.Default.Equals(type, types.Type("System.Numerics.BitOperations"));

    private bool IsOfCollection(IPropertySymbol property) =>
        property.ContainingType is { } type && (type.SpecialType == SpecialType.System_Array || IsCollection(type));

    private bool IsCollection(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || RuntimeTypes.Is(type, types.Type("System.Collections.Generic.List`1"))
        || RuntimeTypes.Is(type, types.Type("System.Span`1"))
        || RuntimeTypes.Is(type, types.Type("System.ReadOnlySpan`1"));
}
