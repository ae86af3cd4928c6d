using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// A wait of a goroutine that the end of a context can end. Stands between the operation and the goroutine: the operation readies this
/// object, and so does a canceller that has taken the operation back. There is one for each goroutine, used for one wait after the other.
/// README, "Ending a wait".
/// </summary>
internal sealed class CancellableWait(Cancellation cancellation) : ParkOperation, IParked
{
    // The states. Closed: a canceller has nothing to take back. Open: the operation is committed. Withdrawing: a canceller takes the
    // operation back, and nobody else may use it. Withdrawn: the canceller has taken it back.
    private const int Closed = 0;
    private const int Open = 1;
    private const int Withdrawing = 2;
    private const int Withdrawn = 3;

    private int _state;

    // Written before the state is open; a canceller reads it while the state is Withdrawing.
    private WithdrawableOperation? _operation;
    private IParked? _waiter;

    // How many have not arrived of two: the starter, and whoever ends the wait. The later one lets the goroutine go on.
    private int _outstanding;

    internal override WaitReason Reason => _operation!.Reason;

    /// <summary>
    /// Called by an awaiter: as <see cref="Parking.Park"/>, but the end of the context takes <paramref name="operation"/> back.
    /// </summary>
    internal void Park(Frame leaf, WithdrawableOperation operation)
    {
        Debug.Assert(_state == Closed);
        _operation = operation;
        Parking.Park(leaf, this);
    }

    internal override bool Commit(IParked waiter)
    {
        _waiter = waiter;
        _outstanding = 2;
        if (!_operation!.Commit(this)) // Starter 2.
            return false;
        Interlocked.Exchange(ref _state, Open); // Pairs with the barrier in Cancellation.Request: one of the two sees the other.
        if (cancellation.IsRequested)
            Withdraw();
        return !ArriveLast(); // Starter 5.
    }

    public void Ready()
    {
        if (ArriveLast())
            Parking.Ready(_waiter!);
    }

    /// <summary>Ends the wait, unless there is none or it has been ended. Called when the goroutine is cancelled, by any thread.</summary>
    internal void Withdraw()
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawing, Open) != Open) // Canceller 2.
            return;
        if (!_operation!.Withdraw())
        {
            Volatile.Write(ref _state, Closed);
            return;
        }

        Volatile.Write(ref _state, Withdrawn);
        Ready();
    }

    /// <summary>By the goroutine, when it goes on: no canceller knows the operation from here on.</summary>
    /// <returns>Whether the wait was ended by a canceller, and nothing came of the operation.</returns>
    internal bool End()
    {
        if (Interlocked.CompareExchange(ref _state, Closed, Open) != Open)
            AwaitCanceller();
        _operation = null;
        return _state == Withdrawn;
    }

    // A canceller may be just about to take the operation back, and would take back what the operation was used for next.
    private void AwaitCanceller()
    {
        var spinner = default(Spinner);
        while (Volatile.Read(ref _state) == Withdrawing)
            spinner.SpinOnce();
        spinner.End();
    }

    // The decrement is a full barrier: who arrives last sees what the other one wrote before.
    private bool ArriveLast() => Interlocked.Decrement(ref _outstanding) == 0;
}
