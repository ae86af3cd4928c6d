using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>What bounds a loop, as far as its text tells.</summary>
internal static class LoopBounds
{
    /// <summary>What bounds a loop; null where it has one round at most.</summary>
    public static LoopBound? Of(ILoopOperation loop)
    {
        var condition = loop switch
        {
            IWhileLoopOperation @while => @while.Condition,
            IForLoopOperation @for => @for.Condition,
            _ => null,
        };
        if (loop is IForEachLoopOperation)
            return new(LoopKind.BoundedByData);
        if (condition is null or { ConstantValue.Value: true })
            return new(HasExit(loop) ? LoopKind.BoundedByData : LoopKind.Endless);
        if (condition.ConstantValue.Value is false)
            return null;
        if (loop is IForLoopOperation counted && Rounds(counted) is { } rounds)
            return new(LoopKind.BoundedByData, rounds);
        return new(Spins(loop, condition) ? LoopKind.Endless : LoopKind.BoundedByData);
    }

    /// <summary>Whether a loop has no end.</summary>
    public static bool IsEndless(ILoopOperation loop) => Of(loop) is { Kind: LoopKind.Endless };

    /// <summary>Whether something in a loop without a condition leaves it.</summary>
    private static bool HasExit(ILoopOperation loop) => loop.Own().Any(operation => operation switch
    {
        IReturnOperation or IThrowOperation => true,
        IBranchOperation { BranchKind: BranchKind.Break } leave => SymbolEqualityComparer.Default.Equals(leave.Target, loop.ExitLabel),
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        _ => false,
    });

    /// <summary><c>for (int i = 0; i &lt; 10; i++)</c>, and the same downwards.</summary>
    private static long? Rounds(IForLoopOperation loop) =>
        loop.Condition is IBinaryOperation { LeftOperand: ILocalReferenceOperation variable, RightOperand: { } last }
        && loop.Before.SelectMany(static before => before.DescendantsAndSelf()).OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, variable.Local))?
            .GetVariableInitializer()?.Value is { } first
        && Number(first) is { } from && Number(last) is { } to
        && loop.AtLoopBottom.SelectMany(static step => step.DescendantsAndSelf()).Any(step => step is IIncrementOrDecrementOperation
        { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, variable.Local))
            ? Math.Abs(to - from)
            : null;

    private static long? Number(IOperation operation) => operation.ConstantValue.Value switch
    {
        int number => number,
        long number => number,
        _ => null,
    };

    /// <summary>
    /// Whether a loop only looks, until something outside of it changes: nothing in the loop writes or calls anything but what spinning
    /// needs, so what the condition reads can only change elsewhere.
    /// </summary>
    private static bool Spins(ILoopOperation loop, IOperation condition) =>
        loop.Own().All(operation => operation switch
        {
            IAssignmentOperation or IIncrementOrDecrementOperation or IReturnOperation or IThrowOperation => false,
            IObjectCreationOperation => false,
            IBranchOperation branch => branch.BranchKind == BranchKind.Continue,
            IInvocationOperation call => IsPartOfSpinning(call.TargetMethod),
            _ => true,
        })
        && condition.DescendantsAndSelf().Any(static operation =>
            operation is IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation or ILocalReferenceOperation
                or IParameterReferenceOperation);

    private static bool IsPartOfSpinning(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace.Name: "Threading" } type
        && (type.Name is "SpinWait" or "Volatile" || (type.Name == "Thread" && method.Name is "SpinWait" or "Yield" or "MemoryBarrier")
            || (type.Name == "Interlocked" && method.Name is "CompareExchange" or "Exchange" or "Read" or "MemoryBarrier"));
}
