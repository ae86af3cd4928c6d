using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Ps that wait for an M where no more threads may be started.</summary>
public class UnmannedProcessorTests
{
    // Its M finds no P by itself, all other Ms block, and no thief comes to the queue that holds it.
    [Test]
    public void AGoroutineThatWaitsOnItsThreadIsFoundInTheQueueOfAnyProcessor([Values] bool besideForeignCode) =>
        Twins.WithMaxProcs(2, () => AtTheLimitOfThreads(limit =>
        {
            var ended = false;
            var blocked = 0;
            var yields = 0;
            var release = new ManualResetEventSlim();
            try
            {
                var yielder = Go.Run(() =>
                {
                    while (!release.IsSet)
                    {
                        Go.Yield();
                        Interlocked.Increment(ref yields);
                    }
                });
                var blockers = limit - (besideForeignCode ? 2 : 1);
                for (var i = 0; i < blockers; i++)
                {
                    Go.Run(() => Go.Block(() =>
                    {
                        Interlocked.Increment(ref blocked);
                        release.Wait();
                    }));
                }

                Wait.Until(() => Volatile.Read(ref blocked) == blockers, () => $"{blocked} of {blockers} block.");
                var hog = besideForeignCode ? Go.Run(Spin) : null; // The last M: its P cannot be replaced.
                Wait.For(() => Scheduler.MachineCount == limit && hog?.Status is null or GoroutineStatus.Running, "The last M");
                Wait.For(
                    () => Scheduler.Processors.All(static processor => processor.Status == ProcessorStatus.Running),
                    "The end of regions that have their P");
                Wait.For(() => TryMoveTo(hog is null ? LastUnmanned : () => ProcessorOf(hog), yielder), "The one that yields in the queue");
                var before = Volatile.Read(ref yields);
                Wait.Until(() => Volatile.Read(ref yields) > before + 2, () => "Nobody brings the M that waits for a P one.");
            }
            finally
            {
                Volatile.Write(ref ended, true);
                release.Set();
                Wait.For(() => Go.Count == 0, "The end");
            }

            void Spin()
            {
                while (!Volatile.Read(ref ended))
                    Thread.SpinWait(10);
            }
        }));

    private static void AtTheLimitOfThreads(Action<int> test)
    {
        var most = Go.MaxThreads;
        Go.MaxThreads = Math.Max(Scheduler.MachineCount, 4);
        try
        {
            test(Go.MaxThreads);
        }
        finally
        {
            Go.MaxThreads = most;
        }
    }

    // The one that sysmon would come to last.
    private static Processor LastUnmanned()
    {
        Processor? last = null;
        Wait.For(() => (last = BehindAnother()) is not null, "A second P without an M");
        return last!;

        static Processor? BehindAnother() =>
            Scheduler.Processors.Select(static processor => processor.NextIdle).OfType<Processor>().SingleOrDefault();
    }

    private static Processor ProcessorOf(Goroutine hog)
    {
        Wait.For(() => Scheduler.AnyUnmanned, "A P without an M");
        return Scheduler.Processors.Single(processor => processor.Holder?.Running == hog);
    }

    // Not while an M has it: the goroutine would then be in two places.
    private static bool TryMoveTo(Func<Processor> to, Goroutine yielder)
    {
        var moved = false;
        SystemMonitor.BetweenLooks(() =>
        {
            var processor = to();
            for (var left = Scheduler.Global.Count; left > 0 && !moved && Scheduler.Global.Take() is { } goroutine; left--)
            {
                moved = goroutine == yielder;
                if (!moved)
                    Scheduler.Global.Put(goroutine);
            }

            if (moved)
                processor.Queue.Put(yielder, new OverflowList());
        });
        return moved;
    }
}
