using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The third net of preemption: code that never comes to a check holds its thread, but not the others.</summary>
public class ForeignCodeTests
{
    [Test]
    public void OthersGetTheirTurnsBesideForeignLoopsOnEveryProcessor([Values(1, 2, 4)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var stop = false;
        var started = 0;
        var procsBeside = 0;
        var replaced = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var hogs = new List<Goroutine>();
            for (var i = 0; i < maxProcs; i++)
                hogs.Add(Go.Run(Loop));
            while (Volatile.Read(ref started) < maxProcs)
                await Go.Yield__goroutine();
            for (var i = 0; i < 5; i++)
                await Go.Sleep__goroutine(1);
            procsBeside = Go.MaxProcs;
            replaced = Scheduler.Processors.Count(processor => processor.Replaced);
            Volatile.Write(ref stop, true);
            foreach (var hog in hogs)
                await hog.Join__goroutine();
        });
        Assert.That(procsBeside, Is.EqualTo(maxProcs), "The number that was asked for.");
        // There may be more than the loops': an M that sleeps within .NET or in a lock while it has a P does not switch either, and that
        // lasts where cores are few.
        Assert.That(replaced, Is.Positive, "Main ran on a replacement while the loops went on.");
        Wait.Until(() => Scheduler.ProcessorCount == maxProcs, () => $"{Scheduler.ProcessorCount} Ps are left.");
        Assert.That(Scheduler.Processors.Any(processor => processor.Replaced), Is.False);
        Assert.That(Go.Count, Is.Zero);

        void Loop()
        {
            Interlocked.Increment(ref started);
            while (!Volatile.Read(ref stop))
                Thread.SpinWait(10);
        }
    });

    [Test]
    public void WhatATimerReadiesDoesNotPayForTheSliceThatIsOver() => Twins.RunAlone(async (entry, clock) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var order = new List<string>();
        var ticker = Spawn.Run(Tick);
        await Go.Yield__goroutine();
        var neighbour = Go.Run(() => order.Add("neighbour"));
        var hog = Go.Run(() =>
        {
            clock.Pass(TimeSpan.FromMilliseconds(1));
            Machine.Current!.Processor!.RequestPreemption(); // It ends before it comes to a check.
        });
        foreach (var goroutine in (Goroutine[])[hog, ticker, neighbour])
            await goroutine.Join__goroutine();
        Assert.That(order, Is.EqualTo(new[] { "ticker", "neighbour" }));

        async GoTask Tick(Entry start)
        {
            if (start == Entry.Spawn)
                await Spawn.Point;
            await Go.Sleep__goroutine(1);
            order.Add("ticker");
        }
    });

    [Test]
    public void TheNumberOfThreadsReturnsToNormal() => Twins.WithMaxProcs(2, () =>
    {
        const int Hogs = 8;
        var linger = Scheduler.SurplusLinger;
        Scheduler.SurplusLinger = 20;
        var stop = false;
        var started = 0;
        try
        {
            Twins.Run(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                var hogs = new List<Goroutine>();
                for (var i = 0; i < Hogs; i++)
                {
                    hogs.Add(Go.Run(() =>
                    {
                        Interlocked.Increment(ref started);
                        while (!Volatile.Read(ref stop))
                            Thread.SpinWait(10);
                    }));
                }

                while (Volatile.Read(ref started) < Hogs)
                    await Go.Sleep__goroutine(1);
                Volatile.Write(ref stop, true);
                foreach (var hog in hogs)
                    await hog.Join__goroutine();
            });
            Wait.Until(
                () => Scheduler.MachineCount <= 2 * Go.MaxProcs + 1 && Scheduler.ProcessorCount == 2,
                () => $"{Scheduler.MachineCount} Ms and {Scheduler.ProcessorCount} Ps are left.");
        }
        finally
        {
            Scheduler.SurplusLinger = linger;
        }
    });

    [Test]
    public void AStopOfTheWorldDoesNotWaitForForeignCode() => Twins.WithMaxProcs(2, () =>
    {
        var stop = false;
        var started = false;
        var counts = new List<int>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var hog = Go.Run(() =>
            {
                Volatile.Write(ref started, true);
                while (!Volatile.Read(ref stop))
                    Thread.SpinWait(10);
            });
            while (!Volatile.Read(ref started))
                await Go.Yield__goroutine();
            for (var count = 3; count > 1; count--)
            {
                Go.MaxProcs = count; // The foreign loop ends only after these.
                counts.Add(Scheduler.Processors.Count(processor => !processor.Replaced));
            }

            Volatile.Write(ref stop, true);
            await hog.Join__goroutine();
        });
        Assert.That(counts, Is.EqualTo(new[] { 3, 2 }));
        Wait.Until(() => Scheduler.ProcessorCount == 2, () => $"{Scheduler.ProcessorCount} Ps are left.");
    });

    [Test]
    public void TheOnlyProcessorIsKeptWhenItsForeignCodeReturnsWhileTheWorldIsStopped() => Twins.WithMaxProcs(1, () =>
    {
        var stop = false;
        var started = false;
        var only = Scheduler.Processors.Single();
        var looks = SysmonLooksOnlyWhenTheWorldIsToStop();
        var hog = Go.Run(() =>
        {
            Volatile.Write(ref started, true);
            while (!Volatile.Read(ref stop))
                Thread.SpinWait(10);
        });
        Wait.Until(() => Volatile.Read(ref started), () => "The loop does not start.");
        Scheduler.WithWorldStopped(WaitReason.None, () =>
        {
            Assert.That(only.Replaced, Is.True, "The stop did not wait for the loop.");
            Volatile.Write(ref stop, true);
            Wait.Until(() => only.Status == ProcessorStatus.Stopped, () => $"The P is {only.Status}.");
        });
        looks.Wait();
        hog.Join();
        Assert.That(Scheduler.Processors, Is.EqualTo(new[] { only }));
        Assert.That(only.Replaced, Is.False);
    });

    [Test]
    public void WhatForeignCodeReadiesAndSpawnsIsNotLost() => Twins.WithMaxProcs(1, () =>
    {
        const int Children = 600; // More than a ring holds.
        var ran = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var others = new Chan<int>(1);
            var hog = Go.Run(() =>
            {
                while (!Scheduler.Processors.Any(processor => processor.Replaced))
                    Thread.SpinWait(100);
                for (var i = 0; i < Children; i++) // Into the queue of the P that was replaced.
                    Spawn.Run(Count);
                others.TrySend(1);
            });
            while (hog.Status != GoroutineStatus.Ended)
                await Go.Yield__goroutine(); // Somebody has to wait, or the P is not replaced.
            await others.Receive__goroutine();
            while (Volatile.Read(ref ran) < Children)
                await Go.Yield__goroutine();
        });
        Assert.That(ran, Is.EqualTo(Children));
        Wait.Until(() => Scheduler.ProcessorCount == 1, () => $"{Scheduler.ProcessorCount} Ps are left.");

        async GoTask Count(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Interlocked.Increment(ref ran);
        }
    });

    // A loop's thread may sleep for a moment before the stop, while the JIT compiles for it, say. Sysmon would see that, and replace the P
    // at once: the stop would find two Ps, of which it may keep either.
    private static Task SysmonLooksOnlyWhenTheWorldIsToStop()
    {
        var held = new TaskCompletionSource();
        var looks = Task.Factory.StartNew(
            () => SystemMonitor.BetweenLooks(() =>
            {
                held.SetResult();
                Wait.Until(() => Scheduler.StopRequested, () => "Nobody stops the world.");
            }),
            TaskCreationOptions.LongRunning);
        held.Task.Wait();
        return looks;
    }
}
