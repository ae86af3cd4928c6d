namespace GoroutineGen.Scheduling;

/// <summary>
/// Goes to the tail of the global queue, as Go's Gosched and preemption do, so that everyone who waits gets a turn first.
/// </summary>
internal sealed class YieldOperation : ParkOperation
{
    internal static readonly YieldOperation Instance = new();

    private YieldOperation()
    {
    }

    internal override WaitReason Reason => WaitReason.None;

    internal override bool Commit(Goroutine goroutine)
    {
        // That answers a request to preempt. Left standing it would send whoever is next in runnext behind this goroutine (Machine.FindLocal).
        Machine.Current!.Processor!.WithdrawPreemption();
        Scheduler.MakeRunnableGlobally(goroutine);
        return true;
    }
}
