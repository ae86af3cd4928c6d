using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>The statements of a block between the call that takes a lock and the one that gives it back.</summary>
internal sealed class LockedPart
{
    private readonly IBlockOperation _block;
    private readonly ImmutableArray<IOperation> _statements;
    private readonly ImmutableArray<IInvocationOperation> _gives;
    private readonly bool _returnsValue;

    private LockedPart(
        IBlockOperation block, ImmutableArray<IOperation> statements, ImmutableArray<IInvocationOperation> gives, bool returnsValue)
    {
        _block = block;
        _statements = statements;
        _gives = gives;
        _returnsValue = returnsValue;
    }

    /// <summary>
    /// The part that begins with a call; null where its block has no call, as a statement of its own, that gives the lock back: then it is
    /// not clear that the method means to.
    /// </summary>
    public static LockedPart? Of(IInvocationOperation take, Held held, RuntimeTypes types)
    {
        if (take.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement)
            return null;
        var first = block.Operations.IndexOf(statement) + 1;
        var last = first;
        while (last < block.Operations.Length && !IsGive(block.Operations[last]))
            last++;
        if (last == block.Operations.Length)
            return null;
        var gives = take.FunctionBody().Own().OfType<IInvocationOperation>().Where(call => Gives(call)).ToImmutableArray();
        var statements = block.Operations.Skip(first).Take(last - first).ToImmutableArray();
        return new LockedPart(block, statements, gives, ReturnsValue(take));

        bool IsGive(IOperation other) => other is IExpressionStatementOperation { Operation: IInvocationOperation call } && Gives(call);

        bool Gives(IInvocationOperation call) =>
            LockCall.Of(call, types) is { Act: LockAct.Give } other && other.Lock.Equals(held);
    }

    /// <summary>What leaves the part, and has not given the lock back before and does not on the way.</summary>
    public IEnumerable<IOperation> WaysOut() =>
        from statement in _statements
        from way in statement.Own().Prepend(statement)
        where Leaves(way) && !_gives.Any(give => MayComeBefore(give, way)) && !IsGivenOnTheWay(way)
        select way;

    /// <summary>Whether nobody can mean to keep the lock on a way out.</summary>
    public bool IsMistake(IOperation way, LockSharing sharing) =>
        sharing == LockSharing.None
        || (sharing == LockSharing.Calls && !(_returnsValue && way is IReturnOperation)
            && !_statements.SelectMany(static statement => statement.Own().Prepend(statement))
                .Any(operation => operation.Syntax.SpanStart < way.Syntax.Span.End && LockStrangers.MayRun(operation)));

    private bool Leaves(IOperation way) => way switch
    {
        IReturnOperation { Kind: OperationKind.Return, IsImplicit: false } => true,
        IThrowOperation => true,
        // The next round takes the lock again, unless something behind the loop gives it back.
        IBranchOperation { BranchKind: BranchKind.Continue } jump =>
            _block.Parent is ILoopOperation loop && jump.GetCorrespondingOperation() == loop && loop.Body == _block
            && _gives.All(give => _block.Syntax.Span.Contains(give.Syntax.Span)),
        _ => false,
    };

    /// <summary>Whether a call may have given the lock back before the part is left: unless it stands on another way out.</summary>
    private bool MayComeBefore(IInvocationOperation give, IOperation way)
    {
        var aroundWay = way.Around().ToList();
        if (aroundWay.OfType<ILoopOperation>().Any(loop => loop != _block.Parent && IsInPart(loop) && IsIn(give, loop)))
            return true;
        if (!IsInPart(give) || !give.IsBefore(way))
            return false;
        foreach (var around in give.Around())
        {
            if (aroundWay.Contains(around))
                return true;
            if (around is IBlockOperation { Operations: { Length: > 0 } statements }
                && statements[statements.Length - 1] is IReturnOperation or IBranchOperation
                    or IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation)
                return false;
        }

        return true;
    }

    /// <summary>Whether a try statement around a way out gives the lock back, or catches what is thrown.</summary>
    private bool IsGivenOnTheWay(IOperation way)
    {
        foreach (var statement in way.Around().OfType<ITryOperation>())
        {
            if (statement.Finally is { } last && !IsIn(way, last) && _gives.Any(give => IsIn(give, last)))
                return true;
            if (way is IThrowOperation && IsIn(way, statement.Body)
                && statement.Catches.Any(handler => IsInPart(statement) || _gives.Any(give => IsIn(give, handler))))
                return true;
        }

        return false;
    }

    private bool IsInPart(IOperation operation) => _statements.Any(statement => IsIn(operation, statement));

    private static bool IsIn(IOperation operation, IOperation outer) => outer.Syntax.Span.Contains(operation.Syntax.Span);

    private static bool ReturnsValue(IOperation operation) =>
        operation.FunctionBody().Own().OfType<IReturnOperation>().Any(static way => way.ReturnedValue is not null);
}
