using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests;

/// <summary>Runs hand-written twins: these tests are of the runtime alone, without the generator.</summary>
internal static class Twins
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs <paramref name="body"/> as the main goroutine. A hang is a failure, with the schedulers' state in the message.</summary>
    internal static void Run(Func<Entry, GoTask> body)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                Spawn.Main(body(Entry.Spawn));
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
            Assert.Fail($"The goroutines hang: {Go.Count} alive, {Scheduler.IdleCount} of {Go.MaxProcs} Ps idle, {Scheduler.SpinningCount} Ms spin, {Scheduler.Global.Count} queued globally.");
        if (thrown is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
    }

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
