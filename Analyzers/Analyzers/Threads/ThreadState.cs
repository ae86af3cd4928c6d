using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Follows what a body keeps with its thread, on every path: finds reads of what was written before a wait, when the goroutine may have
/// come to another thread in between.
/// </summary>
/// <param name="keyOf">The field or variable that an operation reads or writes, if that belongs to the thread.</param>
/// <param name="waits">Whether the goroutine may come to another thread in a call.</param>
internal sealed class ThreadState(Func<IOperation, ISymbol?> keyOf, Func<IInvocationOperation, bool> waits)
{
    /// <summary>The reads, each with what is read.</summary>
    public ImmutableArray<(IOperation At, ISymbol Kept)> LateReads(ControlFlowGraph graph)
    {
        Dictionary<IOperation, ISymbol> late = [];
        var into = graph.Blocks.Select(static _ => State.Unreached).ToArray();
        into[0] = State.Nothing;
        Queue<BasicBlock> open = new([graph.Blocks[0]]);
        while (open.Count > 0)
        {
            var block = open.Dequeue();
            var state = Pass(block, into[block.Ordinal], late);
            foreach (var next in Next(block, graph))
            {
                if (into[next.Ordinal].Join(state) is { } joined)
                {
                    into[next.Ordinal] = joined;
                    open.Enqueue(next);
                }
            }
        }

        return [.. late.Select(static read => (read.Key, read.Value))];
    }

    private State Pass(BasicBlock block, State state, Dictionary<IOperation, ISymbol> late)
    {
        foreach (var step in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
        {
            foreach (var operation in InOrder(step))
            {
                if (operation is IInvocationOperation call && waits(call))
                    state = state.Wait();
                if (keyOf(operation) is not { } key)
                    continue;
                if (IsRead(operation) && state.Late.Contains(key))
                {
                    late[operation] = key;
                    state = state.Forget(key); // The first read is worth a word.
                }

                if (IsWritten(operation))
                    state = state.Write(key);
            }
        }

        return state;
    }

    /// <summary>The operations in the order in which they end: operands before what takes them, but a value before its target.</summary>
    private static IEnumerable<IOperation> InOrder(IOperation operation)
    {
        IEnumerable<IOperation> children = operation.ChildOperations;
        foreach (var child in operation is ISimpleAssignmentOperation ? children.Reverse() : children)
        {
            foreach (var inner in InOrder(child))
                yield return inner;
        }

        yield return operation;
    }

    private static bool IsRead(IOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation assignment => !ReferenceEquals(assignment.Target, use),
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.None or RefKind.In,
        _ => true,
    };

    /// <summary>Whether an operation sets what is kept, or may do so.</summary>
    private static bool IsWritten(IOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, use),
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is not (RefKind.None or RefKind.In),
        _ => false,
    };

    /// <summary>Where a block goes on. A branch that leaves try blocks goes through their finally blocks.</summary>
    private static IEnumerable<BasicBlock> Next(BasicBlock block, ControlFlowGraph graph)
    {
        foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch is null)
                continue;
            if (branch.Destination is null && branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
            {
                // The end of a finally block: on to whatever the branches that come through it lead to.
                foreach (var left in graph.Blocks.SelectMany(static from => new[] { from.FallThroughSuccessor, from.ConditionalSuccessor }))
                {
                    var passed = left?.FinallyRegions ?? [];
                    var index = passed.IndexOf(passed.FirstOrDefault(region => region.LastBlockOrdinal == block.Ordinal)!);
                    if (index >= 0)
                        yield return index + 1 < passed.Length ? graph.Blocks[passed[index + 1].FirstBlockOrdinal] : left!.Destination!;
                }
            }
            else if (!branch.FinallyRegions.IsEmpty)
            {
                yield return graph.Blocks[branch.FinallyRegions[0].FirstBlockOrdinal];
            }
            else if (branch.Destination is { } destination)
            {
                yield return destination;
            }
        }
    }

    /// <summary>What may be at a point: what was written, and what was written before a wait.</summary>
    private sealed record State(bool IsReached, ImmutableHashSet<ISymbol> Written, ImmutableHashSet<ISymbol> Late)
    {
        private static readonly ImmutableHashSet<ISymbol> None = ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default);

        public static readonly State Unreached = new(IsReached: false, None, None);

        public static readonly State Nothing = new(IsReached: true, None, None);

        public State Wait() => this with { Written = None, Late = Late.Union(Written) };

        public State Write(ISymbol key) => this with { Written = Written.Add(key), Late = Late.Remove(key) };

        public State Forget(ISymbol key) => this with { Late = Late.Remove(key) };

        /// <summary>Both; null when the other adds nothing.</summary>
        public State? Join(State other) =>
            IsReached && other.Written.IsSubsetOf(Written) && other.Late.IsSubsetOf(Late)
                ? null
                : new State(IsReached: true, Written.Union(other.Written), Late.Union(other.Late));
    }
}
