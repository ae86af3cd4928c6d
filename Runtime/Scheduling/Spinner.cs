namespace GoroutineGen.Scheduling;

/// <summary>
/// Spins, then yields, then sleeps, as <see cref="SpinWait"/> does, but <see cref="Thread.Interrupt"/> does not end a turn with an
/// exception: the interrupt is kept until <see cref="End"/>.
/// </summary>
internal struct Spinner
{
    private SpinWait _spinner;
    private bool _interrupted;

    internal void SpinOnce()
    {
        try
        {
            _spinner.SpinOnce(sleep1Threshold: 50);
        }
        catch (ThreadInterruptedException)
        {
            _interrupted = true;
        }
    }

    /// <summary>The wait is over: an interrupt that came during the wait ends the thread's next wait.</summary>
    internal readonly void End()
    {
        if (_interrupted)
            Thread.CurrentThread.Interrupt();
    }
}
