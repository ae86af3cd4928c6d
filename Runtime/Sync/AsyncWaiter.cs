using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>Stands for async code among the waiters.</summary>
internal sealed class AsyncWaiter : AsyncWait<Hold>
{
    private Hold _hold;

    private AsyncWaiter()
    {
    }

    /// <summary>Waits until <paramref name="waiter"/>, which could not be granted at once, is granted.</summary>
    internal static ValueTask Wait(Waiter waiter, CancellationToken token)
    {
        waiter.NeedsGrant = true;
        return Rent(default).StartWithoutResult(waiter, token);
    }

    /// <summary>
    /// Waits until <paramref name="waiter"/>, which could not be granted at once, is granted, and gives what is held then.
    /// </summary>
    internal static ValueTask<Hold> Wait(Waiter waiter, Hold hold, CancellationToken token)
    {
        waiter.NeedsGrant = true;
        return Rent(hold).StartWithResult(waiter, token);
    }

    protected override Hold Conclude(WithdrawableOperation operation, bool mayRecycle)
    {
        if (mayRecycle)
            ((Waiter)operation).Finish();
        return _hold;
    }

    protected override void Recycle()
    {
        _hold = default;
        Spares<AsyncWaiter>.Give(this);
    }

    private static AsyncWaiter Rent(Hold hold)
    {
        var wait = Spares<AsyncWaiter>.TryTake() ?? new AsyncWaiter();
        wait._hold = hold;
        return wait;
    }
}
