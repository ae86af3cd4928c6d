using GoroutineGen.Frames;
using GoroutineGen.Mains;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests;

/// <summary>Runs hand-written twins: these tests are of the runtime alone, without the generator.</summary>
internal static class Twins
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Runs <paramref name="body"/> as the main goroutine. A hang is a failure, with the schedulers' state in the message.
    /// </summary>
    internal static void Run(Func<Entry, GoTask> body)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                MainSpawn.Run(body(Entry.Spawn));
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(Patience))
        {
            Assert.Fail(
                $"The goroutines hang: {Go.Count} alive, {Scheduler.IdleCount} of {Go.MaxProcs} Ps idle, "
                + $"{Scheduler.SpinningCount} Ms spin, {Scheduler.Global.Count} queued globally.");
        }

        if (thrown is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
    }

    /// <summary>
    /// Runs <paramref name="body"/> as the main goroutine on one P, for tests that say in which order goroutines get their turns. Time
    /// stands still meanwhile: by real time a slice is over while the thread waits for a core or for the compiler; then whoever is next
    /// goes behind the others, and in the end another M runs them beside it.
    /// </summary>
    internal static void RunAlone(Func<Entry, FakeClock, GoTask> body) => WithMaxProcs(1, () =>
    {
        using var clock = new FakeClock();
        Run(entry => body(entry, clock));
    });

    /// <summary>Runs <paramref name="test"/> with <paramref name="count"/> Ps.</summary>
    internal static void WithMaxProcs(int count, Action test)
    {
        var before = Go.MaxProcs;
        Go.MaxProcs = count;
        try
        {
            test();
        }
        finally
        {
            Go.MaxProcs = before;
        }
    }
}
