using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>Gives up the rest of the turn.</summary>
internal abstract class YieldOperation : ParkOperation
{
    /// <summary>
    /// To the tail of the global queue, as Go's Gosched and preemption do, so that everyone who waits gets a turn first.
    /// </summary>
    internal static readonly YieldOperation ToGlobalTail = new Global();

    /// <summary>
    /// To the tail of this P's queue, as Go's goyield does: the goroutine that was readied last on this P runs at once, and the other
    /// goroutines of this P run before the yielding one does again.
    /// </summary>
    internal static readonly YieldOperation ToLocalTail = new Local();

    private YieldOperation()
    {
    }

    internal override WaitReason Reason => WaitReason.None;

    // A thread and async code have no turn to give up.
    private static Goroutine Yielding(IParked waiter)
    {
        Debug.Assert(waiter is Goroutine);
        return Unsafe.As<Goroutine>(waiter);
    }

    private sealed class Global : YieldOperation
    {
        internal override bool Commit(IParked waiter)
        {
            // A yield answers a request to preempt. A request left standing would send the goroutine in runnext behind this goroutine
            // (Machine.FindRunnable).
            Machine.Current!.Processor!.WithdrawRequests();
            Scheduler.MakeRunnableGlobally(Yielding(waiter));
            return true;
        }
    }

    private sealed class Local : YieldOperation
    {
        internal override bool Commit(IParked waiter)
        {
            Scheduler.MakeRunnableLocally(Machine.Current!.Processor!, Yielding(waiter));
            return true;
        }
    }
}
