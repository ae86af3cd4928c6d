using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Which locks of <c>Sync</c> a function holds where, on every way that leads there. A handler and a finally block begin with none: nobody
/// knows where the exception came from.
/// </summary>
internal sealed partial class HeldLocks
{
    private static readonly ImmutableHashSet<Held> None = [];

    private readonly ControlFlowGraph _graph;
    private readonly RuntimeTypes _types;
    private readonly bool _callsGiveBack;
    private readonly CancellationToken _cancellation;
    private readonly LockHolds _holds;
    private readonly ImmutableHashSet<Held>?[] _at;

    /// <summary>Follows the ways through a function.</summary>
    /// <param name="graph">The function.</param>
    /// <param name="types">The runtime's types.</param>
    /// <param name="callsGiveBack">Whether a call of what is not the framework's may give any lock back.</param>
    /// <param name="cancellation">Cancels.</param>
    public HeldLocks(ControlFlowGraph graph, RuntimeTypes types, bool callsGiveBack, CancellationToken cancellation)
    {
        _graph = graph;
        _types = types;
        _callsGiveBack = callsGiveBack;
        _cancellation = cancellation;
        _holds = new LockHolds(graph, types);
        _at = new ImmutableHashSet<Held>?[graph.Blocks.Length];
        Follow();
    }

    /// <summary>The locks that the function holds when it comes to a call.</summary>
    public ImmutableHashSet<Held> At(SyntaxNode call)
    {
        foreach (var block in _graph.Blocks)
        {
            if (_at[block.Ordinal] is not { } held)
                continue;
            foreach (var operation in FlowOperations.Of(block))
            {
                if (operation is IInvocationOperation && operation.Syntax == call)
                    return held;
                held = Apply(operation, held, onTwice: null);
            }
        }

        return None;
    }

    private void Follow()
    {
        var waiting = new Queue<BasicBlock>();
        foreach (var block in _graph.Blocks.Where(IsStart))
        {
            _at[block.Ordinal] = None;
            waiting.Enqueue(block);
        }

        while (waiting.Count > 0)
        {
            var block = waiting.Dequeue();
            var held = Run(block, _at[block.Ordinal]!, onTwice: null);
            foreach (var branch in Branches(block))
            {
                var next = branch.Destination!;
                var arriving = Leave(branch, held);
                var merged = _at[next.Ordinal] is { } before ? before.Intersect(arriving) : arriving;
                if (_at[next.Ordinal]?.Count == merged.Count)
                    continue;
                _at[next.Ordinal] = merged;
                waiting.Enqueue(next);
            }
        }
    }

    /// <summary>Whether nothing is known of what comes before a block: the entry, and the first block of a handler.</summary>
    private static bool IsStart(BasicBlock block)
    {
        if (block.Kind == BasicBlockKind.Entry)
            return true;
        for (var region = block.EnclosingRegion; region is not null && region.FirstBlockOrdinal == block.Ordinal;
            region = region.EnclosingRegion)
        {
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.Finally
                or ControlFlowRegionKind.FilterAndHandler)
                return true;
        }

        return false;
    }

    private static IEnumerable<ControlFlowBranch> Branches(BasicBlock block) => block.ConditionalSuccessor is { } conditional
        && block.BranchValue?.ConstantValue is { HasValue: true, Value: bool known }
            ? Leading(known == (block.ConditionKind == ControlFlowConditionKind.WhenTrue) ? conditional : block.FallThroughSuccessor)
            : Leading(block.FallThroughSuccessor).Concat(Leading(block.ConditionalSuccessor));

    private static IEnumerable<ControlFlowBranch> Leading(ControlFlowBranch? branch) => branch is { Destination: not null } ? [branch] : [];

    /// <summary>What is still held when the finally blocks on a branch have run.</summary>
    private ImmutableHashSet<Held> Leave(ControlFlowBranch branch, ImmutableHashSet<Held> held)
    {
        foreach (var region in branch.FinallyRegions)
        {
            for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
                held = held.Intersect(Run(_graph.Blocks[i], held, onTwice: null));
        }

        return held;
    }

    private ImmutableHashSet<Held> Run(BasicBlock block, ImmutableHashSet<Held> held, Action<TakenLock>? onTwice)
    {
        foreach (var operation in FlowOperations.Of(block))
            held = Apply(operation, held, onTwice);
        return held;
    }

    private ImmutableHashSet<Held> Apply(IOperation operation, ImmutableHashSet<Held> held, Action<TakenLock>? onTwice)
    {
        if (operation is IInvocationOperation call && LockCall.Of(call, _types) is { } own)
            return Apply(call, own, held, onTwice);
        if (held.IsEmpty)
            return held;
        if (onTwice is not null)
            NoteCalled(operation, held, onTwice);
        if (operation is IInvocationOperation other && _holds.GivesBack(other))
            return _holds.GivenBackBy(other) is { } given ? held.Remove(given) : None;
        if (Assigned(operation) is { } variable)
            return held.Except(held.Where(other => SymbolEqualityComparer.Default.Equals(other.Path.Root, variable)));
        if (_holds.HandedOnBy(operation) is { } handedOn)
            return held.Remove(handedOn);
        return _callsGiveBack && LockStrangers.MayRun(operation) ? None : held;
    }

    private ImmutableHashSet<Held> Apply(
        IInvocationOperation call, LockCall operation, ImmutableHashSet<Held> held, Action<TakenLock>? onTwice)
    {
        if (operation.Act == LockAct.Take && held.Any(operation.Lock.Excludes))
            onTwice?.Invoke(new TakenLock(call, operation.Lock));
        var isTaken = operation.Act == LockAct.Take && (!_holds.IsHold(call.Type) || _holds.Knows(call));
        return isTaken ? held.Add(operation.Lock) : held.Remove(operation.Lock);
    }

    /// <summary>A member that is called takes a lock that is held here.</summary>
    private void NoteCalled(IOperation operation, ImmutableHashSet<Held> held, Action<TakenLock> onTwice)
    {
        if (_graph.OriginalOperation.SemanticModel is not { } model || GoroutineCode.In(model.Compilation) is not { } code)
            return;
        foreach (var taken in FirstLocks.OfCalled(operation, code, _types, _cancellation))
        {
            if (held.Any(taken.Excludes))
                onTwice(new TakenLock(operation, taken));
        }
    }

    /// <summary>The variable that an operation gives another value.</summary>
    private static ISymbol? Assigned(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => Variable(assignment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Variable(argument.Value),
        ILocalReferenceOperation { IsDeclaration: true } declared => declared.Local,
        ILocalReferenceOperation { Parent: ITupleOperation } part => part.Local,
        _ => null,
    };

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
