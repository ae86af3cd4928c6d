using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// Somebody who waits for a goroutine to end. Waiters form a stack on the goroutine that is closed by an <see cref="EndOfJoiners"/>: a push
/// that meets the closed stack knows that the goroutine has ended.
/// </summary>
internal class JoinOperation(Goroutine target) : ParkOperation
{
    private static readonly EndOfJoiners End = new(null);

    private JoinOperation? _next;
    private IParked? _waiter;

    // The one that completes the goroutine's task: this one, or one below. Each node knows it, so that whoever asks finds it at the top,
    // however many wait, and a goroutine whose task nobody asks for pays for no field.
    private CompletionJoiner? _completer;

    internal override WaitReason Reason => WaitReason.Join;

    internal override bool Commit(IParked waiter)
    {
        _waiter = waiter;
        return target.TryAddJoiner(this);
    }

    /// <summary>Pushes <paramref name="joiner"/>.</summary>
    /// <returns>Whether it is on the stack. It is not when the stack is closed.</returns>
    internal static bool TryPush(ref JoinOperation? joiners, JoinOperation joiner)
    {
        while (true)
        {
            var top = Volatile.Read(ref joiners);
            if (top is EndOfJoiners)
                return false;
            joiner._next = top;
            joiner._completer = top?._completer;
            if (Interlocked.CompareExchange(ref joiners, joiner, top) == top)
                return true;
        }
    }

    /// <summary>The one that completes the goroutine's task; null when there is none yet.</summary>
    internal static CompletionJoiner? CompleterOf(ref JoinOperation? joiners)
    {
        var top = Volatile.Read(ref joiners);
        var completer = top?._completer;

        // Perhaps whoever put it there is about to do so. But nobody sees the task of a goroutine that has ended not completed.
        if (top is EndOfJoiners)
            completer?.Complete();
        return completer;
    }

    /// <summary>
    /// Pushes <paramref name="added"/> unless there is one, and gives the one that is there. When the goroutine has ended, it is completed.
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
            inOrder._next = null; // Not kept by one of them that is kept.
            inOrder.Wake();
            inOrder = next;
        }
    }

    private protected virtual void Wake() => Parking.Ready(_waiter!);

    // Gives the stack.
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
