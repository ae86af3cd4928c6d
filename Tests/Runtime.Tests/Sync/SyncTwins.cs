using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Sync;

/// <summary>What hand-written twins of these tests have in common.</summary>
internal static class SyncTwins
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc cref="Twins.RunAlone"/>
    internal static void RunAlone(Func<GoTask> body) => RunAlone(_ => body());

    /// <inheritdoc cref="Twins.RunAlone"/>
    internal static void RunAlone(Func<FakeClock, GoTask> body) => Twins.RunAlone(async (entry, clock) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await body(clock);
    });

    /// <summary>Runs <paramref name="body"/> as the main goroutine.</summary>
    internal static void Run(Func<GoTask> body) => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await body();
    });

    /// <summary>Starts a goroutine.</summary>
    internal static Goroutine Start(Func<GoTask> body)
    {
        return Spawn.Start(Body(Entry.Spawn));

        async GoTask Body(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await body();
        }
    }

    /// <summary>Yields until <paramref name="goroutine"/> waits for <paramref name="reason"/>.</summary>
    internal static async GoTask UntilWaits(Goroutine goroutine, WaitReason reason)
    {
        while (goroutine.Status != GoroutineStatus.Waiting || goroutine.WaitReason != reason)
            await Go.Yield__goroutine();
    }

    /// <summary>Yields until <paramref name="goroutine"/> blocks its thread.</summary>
    internal static async GoTask UntilBlocked(Goroutine goroutine)
    {
        while (goroutine.Status != GoroutineStatus.Blocked)
            await Go.Yield__goroutine();
    }

    internal static async GoTask JoinAll(IEnumerable<Goroutine> goroutines)
    {
        foreach (var goroutine in goroutines)
            await goroutine.Join__goroutine();
    }

    /// <summary>Runs <paramref name="body"/> on a thread of its own; joining it rethrows.</summary>
    internal static Action StartThread(Action body)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
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
        return () =>
        {
            if (!thread.Join(Patience))
                Assert.Fail("The thread hangs.");
            if (thrown is not null)
                Assert.Fail($"The thread threw: {thrown}");
        };
    }

    /// <summary>Waits for async code.</summary>
    internal static void Finish(Task task)
    {
        if (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience))
            Assert.Fail("The task hangs.");
        task.GetAwaiter().GetResult();
    }
}
