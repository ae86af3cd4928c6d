using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <content>Locks that are taken while they are held.</content>
internal sealed partial class HeldLocks
{
    /// <summary>The calls that wait for a lock which the function holds, by a lock that excludes them.</summary>
    public IEnumerable<TakenLock> TakenTwice()
    {
        var found = new List<TakenLock>();
        foreach (var block in _graph.Blocks)
        {
            if (_at[block.Ordinal] is { } held)
                Run(block, held, found.Add);
        }

        var once = Takes().SelectMany(start => AfterTake(start.Block, start.Call));
        return found.Concat(once).GroupBy(static twice => twice.At.Syntax).Select(static same => same.First());
    }

    private IEnumerable<(BasicBlock Block, IInvocationOperation Call)> Takes() =>
        from block in _graph.Blocks
        where _at[block.Ordinal] is not null
        from call in FlowOperations.Of(block).OfType<IInvocationOperation>()
        where LockCall.Takes(call.TargetMethod.Name) && LockCall.Of(call, _types) is not null
        select (block, call);

    /// <summary>
    /// The calls that take a lock again, on the ways from where it is taken that depend on no condition, or on one that sends a loop into
    /// its next round. Other conditions may hang together with those before, so that nobody ever goes this way.
    /// </summary>
    private IEnumerable<TakenLock> AfterTake(BasicBlock block, IInvocationOperation take)
    {
        var operations = FlowOperations.Of(block).ToList();
        var held = None;
        for (var i = operations.IndexOf(take); i < operations.Count; i++)
            held = Apply(operations[i], held, onTwice: null);
        held = held.Intersect([LockCall.Of(take, _types)!.Lock]);
        var found = new List<TakenLock>();
        var seen = new HashSet<(int, int)>();
        var waiting = new Queue<(BasicBlock From, int Conditions)>([(block, 0)]);
        while (waiting.Count > 0 && held.Count > 0)
        {
            var (from, conditions) = waiting.Dequeue();
            var branches = Branches(from).ToList();
            foreach (var branch in branches)
            {
                var next = branch.Destination!;
                var taken = conditions;
                if (branches.Count > 1 && from.BranchValue is { Syntax: var condition })
                {
                    if (!LockRounds.IsDecidedBy(condition, take.Syntax))
                        continue;
                    taken += condition.SpanStart > take.Syntax.SpanStart ? 1 : 0;
                }

                if (taken > 1 || Leave(branch, held).IsEmpty || !seen.Add((next.Ordinal, taken)))
                    continue;
                var count = found.Count;
                if (Run(next, held, twice => Note(twice, taken)).IsSupersetOf(held) && found.Count == count)
                    waiting.Enqueue((next, taken));
            }
        }

        return found;

        void Note(TakenLock twice, int taken)
        {
            if (taken == 0 || twice.At.Syntax == take.Syntax)
                found.Add(twice);
        }
    }
}
