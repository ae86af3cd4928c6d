using System.Diagnostics;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>
/// Blocking regions: the P stays within reach, sysmon takes it when the region lasts, and the goroutine finds a P again in the end.
/// </summary>
public class BlockingRegionTests
{
    [Test]
    public void AShortRegionKeepsItsProcessor()
    {
        var before = Scheduler.LostRegions;
        var kept = 0;
        Twins.RunAlone(async (entry, _) => // So that sysmon never sees a region last, whatever its thread waits for.
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < 100; i++)
            {
                var processor = Machine.Current!.Processor;
                var switches = processor!.Switches;
                Go.Block(() => { });
                if (Machine.Current!.Processor == processor && processor.Switches == switches)
                    kept++;
            }
        });

        Assert.That(kept, Is.EqualTo(100));
        Assert.That(Scheduler.LostRegions, Is.EqualTo(before));
    }

    [Test]
    public void ARegionIsNothingOnAnOrdinaryThread()
    {
        using (Region.Enter())
            Assert.That(Machine.Current, Is.Null);
        Assert.That(() => Go.Block(() => throw new InvalidOperationException()), Throws.InvalidOperationException);
    }

    [Test]
    public void RegionsNestAndEndOnce()
    {
        var seen = new List<GoroutineStatus>();
        Twins.RunAlone(async (entry, _) =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var self = Goroutine.Current!;
            using (Region.Enter())
            {
                using (Region.Enter())
                    seen.Add(self.Status);
                seen.Add(self.Status);
            }

            seen.Add(self.Status);
        });
        Assert.That(seen, Is.EqualTo(new[] { GoroutineStatus.Blocked, GoroutineStatus.Blocked, GoroutineStatus.Running }));
    }

    [Test]
    public void SysmonTakesTheProcessorOfARegionThatLasts([Values(1, 2, 4)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        using var release = new ManualResetEventSlim();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var blocked = new List<Goroutine>();
            for (var i = 0; i < 2 * maxProcs; i++)
                blocked.Add(Go.Run(() => Go.Block(release.Wait)));
            foreach (var goroutine in blocked)
            {
                while (goroutine.Status != GoroutineStatus.Blocked)
                    await Go.Yield__goroutine(); // Each turn of this loop needs a P, and more regions than there are Ps have begun.
            }

            release.Set();
            foreach (var goroutine in blocked)
                await goroutine.Join__goroutine();
        });
        Wait.For(() => Scheduler.LostRegions == 0, "The end of all regions"); // Sysmon counts one that it takes a moment later.
    });

    [Test]
    [Platform("Linux")] // Only Linux tells whether a thread sleeps.
    public void SysmonTakesTheProcessorOfASleepingThreadLongBeforeASliceIsOver() => Twins.RunAlone(async (entry, clock) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        RegionForecastTests.ForgetRegions();
        using var isOver = new ManualResetEventSlim();
        var other = Go.Run(isOver.Set); // Needs the P of the region that waits for it.
        var tooLate = false;
        var (self, id) = (Goroutine.Current!, Machine.Current!.ThreadId);
        var hand = new Thread(() =>
        {
            using var state = SystemThreads.OpenState(id)!;
            while (self.Status != GoroutineStatus.Blocked || !SystemThreads.IsAsleep(state))
                Thread.Yield(); // Until then, sysmon is right to leave it the P.
            for (var looks = 0; looks < 300 && !isOver.IsSet; looks += 3) // A slice has 10 000 of the clock's microseconds.
                AwaitLooks(clock);
            tooLate = !isOver.IsSet;
            isOver.Set();
        });
        hand.Start();
        Go.Block(isOver.Wait);
        Go.Block(hand.Join);
        await other.Join__goroutine();
        Assert.That(tooLate, Is.False, "Sysmon has looked 300 times at a region whose thread slept, and left it its P.");
    });

    [Test]
    [Platform("Linux")] // Only Linux tells whether a thread sleeps.
    public void ARegionThatComputesKeepsItsProcessorForASlice()
    {
        const int Tries = 20;
        var kept = 0;
        RegionForecastTests.ForgetRegions();
        Twins.RunAlone(async (entry, clock) =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Tries; i++)
            {
                _ = Go.Run(() => { }); // Somebody who would need the P.
                var processor = Machine.Current!.Processor;
                var switches = processor!.Switches;
                Go.Block(() => AwaitLooks(clock));
                if (Machine.Current!.Processor == processor && processor.Switches == switches)
                    kept++;
                await Go.Yield__goroutine();
            }
        });
        Assert.That(kept, Is.AtLeast(Tries / 2), "A thread may sleep for a moment, but not each time.");
    }

    // Sysmon looks only while the P is in a region, which ends long before a slice does and uses a core.
    [Test]
    public void WhoDoesNothingButShortRegionsGivesWayAfterASlice()
    {
        const int Regions = 100;
        RegionForecastTests.ForgetRegions();
        Twins.RunAlone(async (entry, clock) =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var hasRun = false;
            var other = Go.Run(() => Volatile.Write(ref hasRun, true));
            for (var i = 0; i < Regions && !Volatile.Read(ref hasRun); i++)
            {
                Go.Block(() =>
                {
                    AwaitLooks(clock);
                    clock.Pass(TimeSpan.FromMilliseconds(1));
                });
            }

            var gaveWay = hasRun;
            await other.Join__goroutine();
            Assert.That(gaveWay, "Nobody else had a turn while 100 regions of a millisecond followed each other.");
        });
    }

    [Test]
    public void AReturnerDoesNotWaitBehindThoseThatHaveNotBegun() => Twins.RunAlone(async (entry, clock) =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var order = new List<string>();
        var lost = false;
        var returner = Go.Run(() =>
        {
            Go.Block(() =>
            {
                while (!Volatile.Read(ref lost))
                    clock.Pass(TimeSpan.FromMicroseconds(1)); // Until sysmon has seen the region last.
            });
            order.Add("returner");
        });
        await Go.Yield__goroutine();
        Volatile.Write(ref lost, true);
        while (Scheduler.Returners.Count == 0)
            Thread.Yield();
        var others = Enumerable.Range(0, 5).Select(_ => Go.Run(() => order.Add("other"))).ToList();
        foreach (var goroutine in others.Append(returner))
            await goroutine.Join__goroutine();
        Assert.That(order.IndexOf("returner"), Is.LessThan(2), "Every second switch is for returners.");
        Assert.That(order, Has.Count.EqualTo(6));
    });

    [Test]
    public void WhatARegionWakesRunsWhileItLasts() => Twins.WithMaxProcs(1, () =>
    {
        using var answered = new ManualResetEventSlim();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var question = new Chan<int>();
            var region = Go.Run(() => Go.Block(() =>
            {
                while (!question.TrySend(42))
                    Thread.Yield();
                answered.Wait(); // Only the goroutine that it has just woken ends this.
            }));
            await question.Receive__goroutine();
            answered.Set();
            await region.Join__goroutine();
        });
        Assert.That(answered.IsSet);
    });

    [Test]
    public void RegionsSurviveStopsOfTheWorld([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var stop = false;
        long regions = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var loops = new List<Goroutine>();
            for (var i = 0; i < 4; i++)
            {
                loops.Add(Go.Run(() =>
                {
                    while (!Volatile.Read(ref stop))
                        Go.Block(() => Interlocked.Increment(ref regions));
                }));
            }

            for (var i = 0; i < 300; i++)
            {
                Go.MaxProcs = 1 + (i % 3);
                await Go.Yield__goroutine();
            }

            Volatile.Write(ref stop, true);
            foreach (var loop in loops)
                await loop.Join__goroutine();
        });
        Assert.That(regions, Is.Positive);
        Wait.For(() => Scheduler.LostRegions == 0, "The end of all regions"); // Sysmon counts one that it takes a moment later.
        Assert.That(Go.Count, Is.Zero);
    });

    [Test]
    public void ABlockedThreadThatComesBackLateDoesNotTakeAnothersProcessor() => Assert.Multiple(() =>
    {
        // The word alone: a region, taken from outside, then a region of the next holder.
        var state = default(ProcessorState);
        state.Set(ProcessorStatus.Running);
        var first = state.BeginBlocking();
        Assert.That(state.TryTake(state.Snapshot, ProcessorStatus.Running));
        var second = state.BeginBlocking();
        Assert.That(state.EndBlocking(first), Is.EqualTo(BlockingEnd.LostProcessor));
        Assert.That(state.Status, Is.EqualTo(ProcessorStatus.Blocking));
        Assert.That(state.EndBlocking(second), Is.EqualTo(BlockingEnd.KeptProcessor));
        Assert.That(state.Status, Is.EqualTo(ProcessorStatus.Running));
        Assert.That(state.TryTake(second, ProcessorStatus.Running), Is.False, "The region is over.");
    });

    [Test]
    public void BeyondTheMostThreadsGoroutinesWait([Values] bool limitIsRaised) => Twins.WithMaxProcs(2, () =>
    {
        var most = Go.MaxThreads;
        Go.MaxThreads = Math.Max(Scheduler.MachineCount, 4);
        var count = Go.MaxThreads + 20;
        var begun = 0;
        var yields = 0;
        var release = new ManualResetEventSlim();
        try
        {
            var yielder = Go.Run(() =>
            {
                while (!release.IsSet)
                {
                    Go.Yield(); // Its M waits for a P meanwhile, and all other Ms block.
                    Interlocked.Increment(ref yields);
                }
            });
            var all = Enumerable.Range(0, count).Select(_ => Go.Run(() => Go.Block(() =>
            {
                Interlocked.Increment(ref begun);
                release.Wait();
            }))).ToList();
            Wait.Until(() => Volatile.Read(ref begun) == Go.MaxThreads - 1, () => $"{begun} have begun.");
            Assert.That(Scheduler.MachineCount, Is.EqualTo(Go.MaxThreads));
            var before = Volatile.Read(ref yields);
            Wait.Until(() => Volatile.Read(ref yields) > before + 2, () => "Nobody brings the M that waits for a P one.");
            Go.MaxProcs = 3; // A stop of the world finds the Ps without an M.
            if (limitIsRaised)
            {
                Go.MaxThreads = most;
                Wait.Until(() => Volatile.Read(ref begun) == count, () => "Nobody starts an M.");
            }

            release.Set();
            all.Append(yielder).ToList().ForEach(static goroutine => goroutine.Join());
            Assert.That(begun, Is.EqualTo(count));
        }
        finally
        {
            release.Set();
            Go.MaxThreads = most;
        }
    });

    [Test]
    public void ThreadsThatWereNeededForAMomentEndAgain() => Twins.WithMaxProcs(2, () =>
    {
        const int Blocked = 40;
        var linger = Scheduler.SurplusLinger;
        Scheduler.SurplusLinger = 20;
        try
        {
            var machines = 0;
            using var barrier = new Barrier(Blocked, _ => machines = Scheduler.MachineCount); // While all the others are blocked.
            Twins.Run(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                var all = new List<Goroutine>();
                for (var i = 0; i < Blocked; i++)
                    all.Add(Go.Run(() => Go.Block(barrier.SignalAndWait)));
                foreach (var goroutine in all)
                    await goroutine.Join__goroutine();
            });
            Assert.That(machines, Is.GreaterThanOrEqualTo(Blocked));

            // At most the Ps' Ms, and as many parked ones.
            Wait.Until(() => Scheduler.MachineCount <= 2 * Go.MaxProcs + 1, () => $"{Scheduler.MachineCount} Ms are left.");
        }
        finally
        {
            Scheduler.SurplusLinger = linger;
        }
    });

    // Until sysmon has looked a few times, with a moment between two looks.
    private static void AwaitLooks(FakeClock clock)
    {
        var first = clock.Looks;
        for (var seen = first; seen < first + 3;)
        {
            var now = clock.Looks;
            if (now == seen)
                continue;
            seen = now;
            clock.Pass(TimeSpan.FromMicroseconds(1));
        }
    }
}
