using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// Somebody who waits for a goroutine to end. Waiters form a stack on the goroutine that is closed by <see cref="Ended"/>: a push that meets
/// the closed stack knows that the goroutine has ended.
/// </summary>
internal class JoinOperation(Goroutine target) : ParkOperation
{
    /// <summary>Stands on top of the closed stack.</summary>
    private static readonly JoinOperation Ended = new(null!);

    private JoinOperation? _next;
    private Goroutine? _waiter;

    internal override WaitReason Reason => WaitReason.Join;

    internal override bool Commit(Goroutine goroutine)
    {
        _waiter = goroutine;
        return target.TryAddJoiner(this);
    }

    /// <summary>Pushes <paramref name="joiner"/>; false when the stack is closed.</summary>
    internal static bool TryPush(ref JoinOperation? joiners, JoinOperation joiner)
    {
        while (true)
        {
            var top = Volatile.Read(ref joiners);
            if (ReferenceEquals(top, Ended))
                return false;
            joiner._next = top;
            if (Interlocked.CompareExchange(ref joiners, joiner, top) == top)
                return true;
        }
    }

    /// <summary>Closes the stack and wakes everyone on it, first come first.</summary>
    internal static void WakeAll(ref JoinOperation? joiners)
    {
        var node = Interlocked.Exchange(ref joiners, Ended);
        JoinOperation? inOrder = null;
        while (node is not null)
            (node._next, inOrder, node) = (inOrder, node, node._next);
        while (inOrder is not null)
        {
            var next = inOrder._next;
            inOrder.Wake();
            inOrder = next;
        }
    }

    private protected virtual void Wake() => Parking.Ready(_waiter!);
}
