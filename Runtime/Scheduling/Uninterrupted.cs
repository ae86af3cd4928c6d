namespace GoroutineGen.Scheduling;

/// <summary>
/// Waits of .NET's that <see cref="Thread.Interrupt"/> does not end. An interrupt that reaches the thread in one of them is kept: it ends
/// the thread's next wait. README, "Interrupts".
/// </summary>
internal static class Uninterrupted
{
    /// <summary>
    /// Does <paramref name="work"/>, again and again while an interrupt ends it. So <paramref name="work"/> must do nothing before its last
    /// wait: then it is done once.
    /// </summary>
    internal static void Do<TState>(TState state, Action<TState> work) =>
        Do((state, work), static pair =>
        {
            pair.work(pair.state);
            return true;
        });

    /// <inheritdoc cref="Do{TState}(TState, Action{TState})"/>
    internal static TResult Do<TState, TResult>(TState state, Func<TState, TResult> work)
    {
        var interrupted = false;
        while (true)
        {
            try
            {
                var result = work(state);
                if (interrupted)
                    Thread.CurrentThread.Interrupt();
                return result;
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        }
    }
}
