namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// One call of a recorded history. The stamps are numbers of one clock: of two calls the one that returned before the other was invoked
/// came first.
/// </summary>
internal sealed record RecordedCall<TOperation, TOutcome>(
    string Caller, TOperation Operation, TOutcome Outcome, long Invoked, long Returned)
{
    public override string ToString() => $"{Invoked,4}-{Returned,-4} {Caller}: {Operation} => {Outcome}";
}

/// <summary>
/// Decides whether a history of concurrent calls can be explained by the calls coming one at a time, each while it was under way.
/// </summary>
/// <remarks>
/// <para>The search of Wing and Gong with the memory of Lowe: put the calls into an order one by one, each of them before anything that was
/// invoked only after it returned; never come to the same state with the same calls twice.</para>
/// <para>A call that waits does two things at two times: it comes (and joins the queue) and it is completed by a later call. Only its
/// coming is put into the order; its completion is part of the coming of the other call, because the model does both in one step (so a send
/// and a receive on an unbuffered channel, both of them waits or not, are one instant). What must hold is that a call comes after it was
/// invoked and is completed before it returned. Coming is first, completion is last, so the order is possible exactly if each call comes
/// while no call that is not complete yet has returned. (If: let the k-th call in the order come at the latest invocation among the first
/// k; it is earlier than the return of everything still incomplete. Only if: an incomplete call that had returned would be completed too
/// late.)</para>
/// </remarks>
internal sealed class Linearizability<TModel, TOperation, TOutcome>
    where TModel : ISequentialModel<TModel, TOperation, TOutcome>
{
    private readonly IReadOnlyList<RecordedCall<TOperation, TOutcome>> _calls;
    private readonly HashSet<(ulong Came, TModel State)> _visited = [];
    private readonly ulong _all;

    private Linearizability(IReadOnlyList<RecordedCall<TOperation, TOutcome>> calls)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(calls.Count, 64);
        _calls = calls;
        _all = calls.Count == 64 ? ulong.MaxValue : (1UL << calls.Count) - 1;
    }

    /// <summary>Whether there is an order of the calls that the model allows, beginning with <paramref name="initial"/>.</summary>
    internal static bool Explains(TModel initial, IReadOnlyList<RecordedCall<TOperation, TOutcome>> calls) =>
        new Linearizability<TModel, TOperation, TOutcome>(calls).Search(initial, 0, 0);

    private bool Search(TModel state, ulong came, ulong complete)
    {
        if (complete == _all)
            return true;
        if (!_visited.Add((came, state)))
            return false;
        var firstReturn = long.MaxValue;
        for (var i = 0; i < _calls.Count; i++)
        {
            if ((complete & (1UL << i)) == 0)
                firstReturn = Math.Min(firstReturn, _calls[i].Returned);
        }

        for (var i = 0; i < _calls.Count; i++)
        {
            if ((came & (1UL << i)) != 0 || _calls[i].Invoked > firstReturn)
                continue;
            foreach (var transition in state.Apply(i, _calls[i].Operation))
            {
                if (TryComplete(transition, complete, out var nowComplete) && Search(transition.Next, came | (1UL << i), nowComplete))
                    return true;
            }
        }

        return false;
    }

    private bool TryComplete(Transition<TModel, TOutcome> transition, ulong complete, out ulong nowComplete)
    {
        nowComplete = complete;
        foreach (var (call, outcome) in transition.Completed)
        {
            if (!EqualityComparer<TOutcome>.Default.Equals(_calls[call].Outcome, outcome))
                return false;
            nowComplete |= 1UL << call;
        }

        return true;
    }
}
