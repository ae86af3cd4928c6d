using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// Somebody who waits for a goroutine to end. The waiters of a goroutine form a stack. An <see cref="EndOfJoiners"/> closes the stack: a
/// push that meets the closed stack knows that the goroutine has ended.
/// </summary>
internal class JoinOperation(Goroutine target) : ParkOperation
{
    private static readonly EndOfJoiners End = new(null);

    private JoinOperation? _next;
    private IParked? _waiter;

    // The joiner that completes the goroutine's task: this node or one below; null when nobody has asked for the task. Each node knows the
    // completer, so the top of the stack gives it, however many wait. A goroutine whose task nobody asks for pays for no field.
    private CompletionJoiner? _completer;

    internal override WaitReason Reason => WaitReason.Join;

    internal override bool Commit(IParked waiter)
    {
        _waiter = waiter;
        return target.TryAddJoiner(this);
    }

    /// <summary>Pushes <paramref name="joiner"/>.</summary>
    /// <returns>Whether the joiner is on the stack now; false when the stack is closed.</returns>
    internal static bool TryPush(ref JoinOperation? joiners, JoinOperation joiner)
    {
        while (true)
        {
            var top = Volatile.Read(ref joiners);
            if (top is EndOfJoiners)
                return false;
            joiner._next = FirstToWake(top);
            joiner._completer = top?._completer;
            if (Interlocked.CompareExchange(ref joiners, joiner, top) == top)
                return true;
        }
    }

    /// <summary>Whether somebody on the stack waits, and has not given up.</summary>
    internal static bool IsAnyoneOn(JoinOperation? joiners) => FirstToWake(joiners) is not null;

    /// <summary>How many are on the stack; for tests.</summary>
    internal static int Count(JoinOperation? joiners) => joiners is null ? 0 : 1 + Count(joiners._next);

    /// <summary>The joiner that completes the goroutine's task; null when nobody has asked for the task yet.</summary>
    internal static CompletionJoiner? CompleterOf(ref JoinOperation? joiners)
    {
        var top = Volatile.Read(ref joiners);
        var completer = top?._completer;

        // Whoever closed the stack may not have completed the task yet. But nobody may see the task of an ended goroutine not completed.
        if (top is EndOfJoiners)
            completer?.Complete();
        return completer;
    }

    /// <summary>
    /// Pushes <paramref name="added"/> unless the stack has a completer, and gives the completer. When the goroutine has ended, the task is
    /// completed.
    /// </summary>
    internal static CompletionJoiner GetOrAddCompleter(ref JoinOperation? joiners, CompletionJoiner added)
    {
        while (CompleterOf(ref joiners) is null)
        {
            var top = Volatile.Read(ref joiners);
            if (top?._completer is not null)
                continue;
            var ended = top is EndOfJoiners;
            added._next = ended ? null : top;
            added._completer = added;
            JoinOperation node = ended ? new EndOfJoiners(added) : added;
            Interlocked.CompareExchange(ref joiners, node, top);
        }

        return CompleterOf(ref joiners)!;
    }

    /// <summary>Closes the stack and wakes everyone on it, first come first.</summary>
    internal static void WakeAll(ref JoinOperation? joiners)
    {
        var node = Close(ref joiners);
        JoinOperation? inOrder = null;
        while (node is not null)
            (node._next, inOrder, node) = (inOrder, node, node._next);
        while (inOrder is not null)
        {
            var next = inOrder._next;
            inOrder._next = null; // A joiner that is kept must not keep the others.
            inOrder.Wake();
            inOrder = next;
        }
    }

    /// <summary>Whether the joiner has given up for good, so that the stack need not keep it.</summary>
    private protected virtual bool IsWithdrawn => false;

    private protected virtual void Wake() => Parking.Ready(_waiter!);

    // Those who give up, one after the other, at a goroutine that lives long must not pile up on its stack.
    private static JoinOperation? FirstToWake(JoinOperation? top)
    {
        while (top is { IsWithdrawn: true })
            top = top._next;
        return top;
    }

    // Gives the joiners that were on the stack.
    private static JoinOperation? Close(ref JoinOperation? joiners)
    {
        while (true)
        {
            var top = Volatile.Read(ref joiners);
            var end = top?._completer is { } completer ? new EndOfJoiners(completer) : End;
            if (Interlocked.CompareExchange(ref joiners, end, top) == top)
                return top;
        }
    }

    /// <summary>Stands on top of the closed stack, with the goroutine's task if somebody has asked for it.</summary>
    private sealed class EndOfJoiners : JoinOperation
    {
        internal EndOfJoiners(CompletionJoiner? completer)
            : base(null!) => _completer = completer;
    }
}
