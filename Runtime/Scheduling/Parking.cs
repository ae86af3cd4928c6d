using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// The narrow waist: everything above the scheduler waits through <see cref="Park"/> (from a goroutine that can suspend) or
/// <see cref="Block"/> (from code that cannot), and wakes through <see cref="Ready"/>.
/// </summary>
[StackTraceHidden]
internal static class Parking
{
    /// <summary>
    /// For tests: what does the wait in place of <see cref="Block"/>, and may do the wait again when an interrupt has ended it.
    /// </summary>
    internal static volatile Action<ParkOperation, Action<ParkOperation>>? Around;

    /// <summary>
    /// Called by an awaiter: the running goroutine's innermost frame waits for <paramref name="operation"/>. The wait begins when the
    /// goroutine's stack has unwound.
    /// </summary>
    internal static void Park(Frame leaf, ParkOperation operation)
    {
        var machine = Machine.Current ?? throw NotInGoroutine.Error();
        var goroutine = machine.Running!; // Parker 1.
        if (goroutine.Leaf != leaf)
            // Mostly the leaf is the same as the last time, and a comparison costs less than the collector's write barrier.
            goroutine.Leaf = leaf;
        machine.Pending = operation;
    }

    /// <summary>
    /// Waits on the spot: an ordinary thread blocks; a goroutine in the middle of ordinary code blocks its thread and gives its P away
    /// meanwhile.
    /// </summary>
    /// <exception cref="ThreadInterruptedException">The thread was interrupted, and the operation is taken back.</exception>
    internal static void Block(ParkOperation operation)
    {
        if (Exits.Any)
            Exits.ThrowIfCaught();
        if (Around is { } around)
            around(operation, ThreadParker.Current.Wait);
        else
            ThreadParker.Current.Wait(operation);
    }

    /// <summary>
    /// As <see cref="Block"/>, for a wait that has to come to its end whatever happens: the caller has something to put in order
    /// afterwards.
    /// </summary>
    internal static void BlockUninterrupted(ParkOperation operation) => ThreadParker.Current.WaitUninterrupted(operation);

    /// <summary>Lets a waiter go on. Callable from any thread; the caller must have won the right to wake the waiter.</summary>
    internal static void Ready(IParked waiter) => waiter.Ready();
}
