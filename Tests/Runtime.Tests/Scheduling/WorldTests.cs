using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Changing the number of Ps, preemption, and goroutines that block their thread.</summary>
public class WorldTests
{
    [Test]
    public void GoroutinesSurviveResizesUnderLoad()
    {
        var before = Go.MaxProcs;
        var finished = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var all = new List<Goroutine>();
            for (var i = 0; i < 200; i++)
            {
                // These stand in the ring of a P that may be taken away with them.
                for (var j = 0; j < 20; j++)
                    all.Add(Spawn.Start(YieldOften(Entry.Spawn, () => Interlocked.Increment(ref finished))));
                Go.MaxProcs = 1 + (i % 4);
                await Go.Yield__goroutine();
            }

            foreach (var goroutine in all)
                await goroutine.Join__goroutine();
        });
        Go.MaxProcs = before;
        Assert.That(finished, Is.EqualTo(4000));
        Assert.That(Go.Count, Is.Zero);
    }

    [Test]
    public void AnIdleWorldIsStoppedWithoutWaiting() => Twins.WithMaxProcs(2, () =>
    {
        Wait.For(Stops, "A stop of the idle world");
        var started = new ManualResetEventSlim();
        var end = new ManualResetEventSlim();
        var foreign = Go.Run(() =>
        {
            started.Set();
            end.Wait();
        });
        started.Wait();
        Assert.That(Stops(), Is.False, "Foreign code runs.");
        end.Set();
        foreign.Join();
        Wait.For(Stops, "A stop of the idle world");
        var stopsToo = true;
        Scheduler.WithWorldStopped(WaitReason.None, () =>
        {
            var other = new Thread(() => stopsToo = Stops());
            other.Start();
            other.Join();
        });
        Assert.That(stopsToo, Is.False, "Another has stopped it.");

        static bool Stops()
        {
            var stopped = false;
            Scheduler.WithIdleWorldStopped(() => stopped = Scheduler.StopRequested);
            return stopped;
        }
    });

    [Test]
    public void EndlessLoopsWithChecksDoNotStarveOthers([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var stop = false;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var hogs = new List<Goroutine>();
            for (var i = 0; i < 4; i++)
                hogs.Add(Spawn.Start(Hog(Entry.Spawn)));
            for (var i = 0; i < 5; i++)
                await Go.Sleep__goroutine(1); // Each wake-up needs a hog to be preempted.
            Volatile.Write(ref stop, true);
            foreach (var hog in hogs)
                await hog.Join__goroutine();
        });
        Assert.That(Go.Count, Is.Zero);

        async GoTask Hog(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            while (!Volatile.Read(ref stop))
            {
                if (Preemption.Requested)
                    await Preemption.Check();
            }
        }
    });

    [Test]
    public void AHogThatGaveWayWaitsForTheGoroutineThatItGaveWayTo() => Twins.WithMaxProcs(1, () =>
    {
        const int Naps = 10;
        var stop = false;
        var gaveWay = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var hog = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                while (!Volatile.Read(ref stop))
                {
                    var check = Preemption.Check();
                    if (check.IsCompleted)
                        continue;
                    gaveWay++;
                    await check;
                }
            });
            for (var i = 0; i < Naps; i++)
                await Go.Sleep__goroutine(1);
            Volatile.Write(ref stop, true);
            await hog.Join__goroutine();
        });

        // Once for each nap: it is asked only when the sleeper is due, and the sleeper runs before it does again; twice if the sleeper were
        // sent behind it. A request of sysmon's may come so late that it hits the next turn, hence not exactly.
        Assert.That(gaveWay, Is.LessThan(Naps * 3 / 2));
    });

    [Test]
    public void ALoneGoroutineIsNeverAskedToGiveWay() => Twins.WithMaxProcs(1, () =>
    {
        var asked = false;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            // Three slices of computing with nobody waiting; sysmon looks several times in a slice.
            var end = Clock.Now + (3 * SystemMonitor.Slice);
            while (Clock.Now < end)
                asked |= Preemption.Requested;
        });
        Assert.That(asked, Is.False);
    });

    [Test]
    public void AGoroutineThatBlocksItsThreadGivesItsProcessorAway() => Twins.WithMaxProcs(1, () =>
    {
        var chan = new Chan<int>();
        var received = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var blocked = Go.Run(() => received = chan.Receive()); // An ordinary lambda: it cannot suspend.
            while (blocked.Status != GoroutineStatus.Blocked)
                await Go.Yield__goroutine();
            await chan.Send__goroutine(42);
            await blocked.Join__goroutine();
        });
        Assert.That(received, Is.EqualTo(42));
    });

    [Test]
    public void ABlockedThreadComesBackWhileAllProcessorsAreBusy() => Twins.WithMaxProcs(1, () =>
    {
        using var release = new ManualResetEventSlim();
        var cameBack = false;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var blocked = Go.Run(() =>
            {
                Go.Block(() => release.Wait());
                Volatile.Write(ref cameBack, true);
            });
            while (blocked.Status != GoroutineStatus.Blocked)
                await Go.Yield__goroutine();
            release.Set();
            while (!Volatile.Read(ref cameBack))
            {
                if (Preemption.Requested)
                    await Preemption.Check();
            }

            await blocked.Join__goroutine();
        });
        Assert.That(cameBack);
    });

    [Test]
    public void BlockingRegionsNest() => Twins.WithMaxProcs(1, () =>
    {
        var chan = new Chan<int>();
        var received = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var blocked = Go.Run(() => Go.Block(() =>
            {
                Go.Yield();
                received = chan.Receive(); // Waits inside the region.
                Go.MaxProcs = 1;
                Go.Run(() => chan.Send(2)).Join();
            }));
            await chan.Send__goroutine(1);
            await chan.Receive__goroutine();
            await blocked.Join__goroutine();
            Assert.That(received, Is.EqualTo(1));
        });
        Assert.That(Go.Count, Is.Zero);
        Assert.That(Scheduler.IdleCount, Is.LessThanOrEqualTo(1), "A P was taken twice.");
    });

    [Test]
    public void YieldFromOrdinaryCodeLetsOthersRun() => Twins.WithMaxProcs(1, () =>
    {
        var ran = false;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var other = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                ran = true;
            });
            while (!ran)
                Go.Yield(); // The ordinary form, in the middle of this goroutine: without its turn the other would never run.
            await other.Join__goroutine();
        });
        Assert.That(ran);
    });

    [Test]
    public void EveryGoroutineHasANumberOfItsOwn()
    {
        var ids = new System.Collections.Concurrent.ConcurrentBag<long>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var all = new List<Goroutine>();
            for (var i = 0; i < 1000; i++)
                all.Add(Spawn.Start(YieldOften(Entry.Spawn, () => ids.Add(Goroutine.Current!.Id))));
            foreach (var goroutine in all)
                await goroutine.Join__goroutine();
        });
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Has.Count.EqualTo(1000));
    }

    private static async GoTask YieldOften(Entry entry, Action atEnd)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        for (var i = 0; i < 20; i++)
            await Go.Yield__goroutine();
        atEnd();
    }
}
