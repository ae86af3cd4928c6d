using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// A join that may be ended before the goroutine does. Whoever takes the waiter, by an exchange, has the right to wake it. A joiner in the
/// middle of the stack cannot leave it; one without a waiter is dropped by those that come on top of it.
/// </summary>
internal sealed class WithdrawableJoin(Goroutine target) : WithdrawableOperation
{
    private IParked? _waiter;

    internal override WaitReason Reason => WaitReason.Join;

    internal override bool Commit(IParked waiter)
    {
        _waiter = waiter;
        return target.TryAddJoiner(new Joiner(this, target));
    }

    internal override bool Withdraw() => Interlocked.Exchange(ref _waiter, null) is not null;

    private sealed class Joiner(WithdrawableJoin join, Goroutine target) : JoinOperation(target)
    {
        private protected override bool IsWithdrawn => Volatile.Read(ref join._waiter) is null;

        private protected override void Wake()
        {
            if (Interlocked.Exchange(ref join._waiter, null) is { } waiter)
                Parking.Ready(waiter);
        }
    }
}
