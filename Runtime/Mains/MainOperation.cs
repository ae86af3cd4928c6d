using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Mains;

/// <summary>
/// The caller of <c>Go.Main</c> waits for the main goroutine to return or throw, or for a deadlock. A main goroutine that ends by
/// <c>Go.Exit</c> does not end the wait: the program goes on with the other goroutines.
/// </summary>
internal sealed class MainOperation(Goroutine main) : JoinOperation(main), IBlockedMain
{
    private readonly Goroutine _main = main;

    // 1 from when the caller is woken, by the end or by a deadlock.
    private int _settled;
    private DeadlockReport? _report;

    private bool HasExited => ReferenceEquals(_main.Outcome, Frame.Exited);

    public bool TryFail(bool noneLeft)
    {
        if (!TrySettle())
            return false;
        _report = DeadlockReport.Create(noneLeft);
        base.Wake();
        return true;
    }

    internal override bool Commit(IParked waiter) => base.Commit(waiter) || HasExited;

    internal void ThrowIfDeadlocked()
    {
        if (_report is { } report)
            throw new DeadlockException(report);
    }

    private protected override void Wake()
    {
        if (!HasExited && TrySettle())
            base.Wake();
    }

    private bool TrySettle() => Interlocked.Exchange(ref _settled, 1) == 0;
}
