using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// Who hands a lock over makes way for the one that gets it, although other goroutines are waiting for a turn on every P: mostly the new
/// owner is the first to act. The lock is handed over to a waiter that has waited for more than a millisecond and came too late.
/// </summary>
public static partial class A41_AHandedOverLockIsRunAtOnce
{
    private const int Tries = 500;

    [Test]
    public static void TheNewOwnerActsFirst([Values(1, 2)] int maxProcs) => new Mode(Form.Twin, Stress.None, maxProcs).Run(Run);

    [Goroutine]
    private static void Run()
    {
        var flags = new Flags();
        var loopers = new List<Goroutine>();
        for (var i = 0; i < Go.MaxProcs; i++)
            loopers.Add(Go.Run(YieldUntilStopped, flags).As($"looper {i}"));
        var ownerFirst = 0;
        for (var i = 0; i < Tries;)
        {
            var race = new Race();
            race.Lock.Lock();
            var waiter = Go.Run(Wait, race).As("waiter");
            YieldUntilWaiting(waiter);
            Go.Sleep(TimeSpan.FromMilliseconds(1.1));
            race.Lock.Unlock(); // Wakes the waiter. When it does come first, there is nothing to hand over.
            if (!race.Lock.TryLock())
            {
                waiter.Join();
                continue;
            }

            i++;
            YieldUntilWaiting(waiter);
            race.Lock.Unlock();
            Interlocked.CompareExchange(ref race.Winner, 2, 0);
            waiter.Join();
            if (race.Winner == 1)
                ownerFirst++;
        }

        Volatile.Write(ref flags.Stop, true);
        foreach (var looper in loopers)
            looper.Join();
        Assert.That(ownerFirst, Is.GreaterThanOrEqualTo(Tries * 2 / 3));
    }

    [Goroutine]
    private static void YieldUntilWaiting(Goroutine waiter)
    {
        while (waiter.Status != GoroutineStatus.Waiting)
            Go.Yield();
    }

    [Goroutine]
    private static void Wait(Race race)
    {
        race.Lock.Lock();
        Interlocked.CompareExchange(ref race.Winner, 1, 0);
        race.Lock.Unlock();
    }

    [Goroutine]
    private static void YieldUntilStopped(Flags flags)
    {
        while (!Volatile.Read(ref flags.Stop))
            Go.Yield();
    }

    private sealed class Race
    {
        public readonly Sync.Mutex Lock = new();
        public int Winner;
    }

    private sealed class Flags
    {
        public bool Stop;
    }
}
