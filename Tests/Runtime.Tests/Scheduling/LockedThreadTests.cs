using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Goroutines that are locked to their thread.</summary>
public class LockedThreadTests
{
    [ThreadStatic]
    private static int _mark;

    [Test]
    public void ALockedGoroutineStaysOnItsThreadAndHasItToItself([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var seenByOthers = 0;
        var strayed = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var stop = false;
            var others = new List<Goroutine>();
            for (var i = 0; i < 4; i++)
                others.Add(Spawn.Start(LookAround(Entry.Spawn, () => Volatile.Read(ref stop))));
            var locked = new List<Goroutine>();
            for (var i = 1; i <= 3; i++)
                locked.Add(Spawn.Start(Stay(Entry.Spawn, i)));
            foreach (var goroutine in locked)
                await goroutine.Join__goroutine();
            Volatile.Write(ref stop, true);
            foreach (var goroutine in others)
                await goroutine.Join__goroutine();
        });
        Assert.That(strayed, Is.Zero);
        Assert.That(seenByOthers, Is.Zero);

        async GoTask Stay(Entry entry, int number)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var hold = Go.LockThread();
            _mark = number;
            var thread = Environment.CurrentManagedThreadId;
            for (var i = 0; i < 100; i++)
            {
                await Go.Yield__goroutine();
                if (i % 10 == 0)
                    await Go.Sleep__goroutine(TimeSpan.FromMicroseconds(50));
                if (i % 17 == 0)
                    Go.Block(() => Thread.Sleep(0));
                if (i % 25 == 0)
                    Go.Yield(); // The ordinary form.
                if (_mark != number || Environment.CurrentManagedThreadId != thread)
                    strayed++;
            }

            _mark = 0;
            hold.Dispose();
        }

        async GoTask LookAround(Entry entry, Func<bool> stopped)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            while (!stopped())
            {
                if (_mark != 0)
                    Interlocked.Increment(ref seenByOthers);
                await Go.Yield__goroutine();
            }
        }
    });

    [Test]
    public void HoldsNest() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var self = Goroutine.Current!;
        var outer = Go.LockThread();
        var inner = Go.LockThread();
        inner.Dispose();
        inner.Dispose(); // A second time does nothing, as more unlocks than locks in Go.
        Assert.That(self.Has(GoroutineTraits.LockedToThread));
        await Go.Yield__goroutine();
        outer.Dispose();
        Assert.That(self.Has(GoroutineTraits.LockedToThread), Is.False);
        await Go.Yield__goroutine();
    });

    [Test]
    public void ACopyOfADisposedHoldIsRefused() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var hold = Go.LockThread();
        var copy = hold;
        hold.Dispose();
        Assert.That(copy.Dispose, Throws.InvalidOperationException);
        await Go.Yield__goroutine();
    });

    [Test]
    public void TheThreadEndsWithAGoroutineThatEndsLocked([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        const int Goroutines = 20;
        var threads = new List<Thread>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Goroutines; i++)
            {
                var locked = Spawn.Run(async inner =>
                {
                    if (inner == Entry.Spawn)
                        await Spawn.Point;
                    Go.LockThread();
                    await Go.Yield__goroutine();
                    threads.Add(Thread.CurrentThread);
                });
                await locked.Join__goroutine();
            }
        });
        Assert.That(threads.Distinct().Count(), Is.EqualTo(Goroutines));
        Wait.Until(
            () => threads.TrueForAll(thread => !thread.IsAlive),
            () => $"{threads.Count(thread => thread.IsAlive)} of {Goroutines} threads live on.");
    });

    [Test]
    public void OnAnOrdinaryThreadNothingHappens()
    {
        using var hold = Go.LockThread();
        Assert.That(Goroutine.Current, Is.Null);
    }

    [Test]
    public void OnlyTheGoroutineThatTookAHoldCanDisposeIt() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var hold = Go.LockThread();
        var other = Spawn.Run(async inner =>
        {
            if (inner == Entry.Spawn)
                await Spawn.Point;
            Assert.That(hold.Dispose, Throws.InvalidOperationException);
        });
        await other.Join__goroutine();
        hold.Dispose();
    });

    [Test]
    public void LockedGoroutinesSurviveResizes() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var before = Go.MaxProcs;
        using (Go.LockThread())
        {
            var thread = Environment.CurrentManagedThreadId;
            for (var i = 0; i < 50; i++)
            {
                Go.MaxProcs = 1 + (i % 3);
                await Go.Yield__goroutine();
                Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(thread));
            }

            Go.MaxProcs = before;
        }
    });
}
