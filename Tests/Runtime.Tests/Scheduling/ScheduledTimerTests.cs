using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>
/// Timers that are stopped and set anew. The clock stands still, so only these tests run the timers; a thread that is no M sets them on the
/// first P.
/// </summary>
public class ScheduledTimerTests
{
    private FakeClock _clock = null!;

    private static TimerHeap Heap => Scheduler.Processors[0].Timers;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void TimersDoWhatAListOfMomentsSays([Range(0, 49)] int seed)
    {
        var random = new Random(seed);
        var fired = new List<(long When, int Number)>();
        var timers = Enumerable.Range(0, 300).Select(number => new Recorder(fired, number)).ToArray();
        var model = new Dictionary<int, long>();
        for (var now = 10L; now < 1000; now += random.Next(5))
        {
            for (var i = random.Next(60); i > 0; i--)
            {
                var number = random.Next(timers.Length);
                var wasSet = model.Remove(number);
                if (random.Next(3) == 0)
                {
                    Assert.That(timers[number].Stop(), Is.EqualTo(wasSet));
                }
                else
                {
                    var when = now + random.Next(100) - 5;
                    Assert.That(timers[number].Set(when), Is.EqualTo(wasSet));
                    model.Add(number, when);
                }

                Assert.That(timers[number].IsSet, Is.EqualTo(model.ContainsKey(number)));
            }

            Assert.That(Heap.NextDue, Is.LessThanOrEqualTo(model.Values.DefaultIfEmpty(long.MaxValue).Min()), "A timer would be late.");
            RunAll(now);
            var expected = model.Where(pair => pair.Value <= now).Select(pair => (pair.Value, pair.Key)).ToList();
            Assert.That(fired, Is.EquivalentTo(expected));
            Assert.That(fired.Select(pair => pair.When), Is.Ordered);
            expected.ForEach(pair => model.Remove(pair.Key));
            fired.Clear();
        }

        RunAll(2000);
        Assert.That(fired, Has.Count.EqualTo(model.Count));
    }

    [Test]
    public void AFiringTimerMaySetItself()
    {
        var fired = new List<long>();
        var ticker = new Periodic(fired, 10);
        ticker.Set(10);
        RunAll(35);
        Assert.That(fired, Is.EqualTo(new long[] { 10, 20, 30 }));
        Assert.That(ticker.Stop());
        RunAll(100);
        Assert.That(fired, Has.Count.EqualTo(3));
    }

    [Test]
    public void EverySettingEndsOnce()
    {
        const int Settings = 5_000_000;
        var timer = new CountingTimer();
        using var start = new Barrier(3);
        var set = 0;
        long prevented = 0;
        var setter = new Thread(() => Count(() =>
        {
            set++;
            return timer.Set(500 - (set & 15)); // Now earlier, now later than before.
        }));
        var stopper = new Thread(() => Count(timer.Stop));
        var runner = new Thread(() => Count(() =>
        {
            Heap.RunDue(1000);
            Heap.DropDead();
            return false;
        }));
        setter.Start();
        stopper.Start();
        runner.Start();
        setter.Join();
        stopper.Join();
        runner.Join();
        RunAll(1000);
        Assert.That(timer.Fired + prevented, Is.EqualTo(set));
        Assert.That(timer.IsSet, Is.False);
        Assert.That(Heap.ArrayLength, Is.LessThan(1000), "Dead entries are left, or were not counted.");

        void Count(Func<bool> prevents)
        {
            long count = 0;
            start.SignalAndWait();
            while (Volatile.Read(ref set) < Settings)
            {
                if (prevents())
                    count++;
            }

            Interlocked.Add(ref prevented, count);
        }
    }

    [Test]
    public void StoppedTimersDoNotFillTheHeap([Values] bool sameTimer)
    {
        var timer = new CountingTimer();
        for (var i = 0; i < 1_000_000; i++)
        {
            if (!sameTimer)
                timer = new CountingTimer();
            timer.Set(2_000_000 - i);
            timer.Stop();
            if (i % 1000 == 0)
                Assert.That(Heap.ArrayLength, Is.LessThan(1000));
        }
    }

    [Test]
    public void TimersThatAreSetEarlierDoNotFillTheHeap()
    {
        var timer = new CountingTimer();
        for (var i = 0; i < 1_000_000; i++)
            timer.Set(2_000_000 - i);
        Assert.That(Heap.ArrayLength, Is.LessThan(1000));
        RunAll(1_000_001);
        Assert.That(timer.Fired, Is.EqualTo(1));
    }

    [Test]
    public void StoppedTimersGoAtTheNextLookThoughNoneIsDue()
    {
        var timers = Enumerable.Range(0, 10_000).Select(_ => new CountingTimer()).ToArray();
        foreach (var timer in timers)
            timer.Set(1000);
        foreach (var timer in timers)
            timer.Stop();
        Heap.RunDue(0);
        Assert.That(Heap.ArrayLength, Is.LessThan(1000));
    }

    [Test]
    public void DeadEntriesBeforeTheFirstLivingOneAreDroppedHoweverFew()
    {
        var dead = Heap.DeadCount;
        var timers = Enumerable.Range(0, 5).Select(_ => new CountingTimer()).ToArray();
        for (var i = 0; i < timers.Length; i++)
            timers[i].Set(1000 + i);
        foreach (var timer in timers.Except([timers[2]]))
            timer.Stop();

        Assert.That(Heap.DropDead(), Is.True);
        Assert.That(Heap.NextDue, Is.EqualTo(1002));

        timers[2].Set(5000); // Its entry stays where it is until somebody looks.
        Assert.That(Heap.DropDead(), Is.True);
        Assert.That(Heap.NextDue, Is.LessThanOrEqualTo(5000));

        timers[2].Stop();
        Assert.That(Heap.DropDead(), Is.False);
        Assert.That((Heap.NextDue, Heap.DeadCount), Is.EqualTo((long.MaxValue, dead)));

        timers[0].Set(7000);
        Assert.That(Heap.DropDead(), Is.True);
        RunAll(7000);
        Assert.That(timers.Sum(timer => timer.Fired), Is.EqualTo(1));
    }

    [Test]
    public void AStoppedTimerIsCollectable()
    {
        var stopped = SetAndStop();
        RunAll(1000);
        GC.Collect();
        Assert.That(stopped.TryGetTarget(out _), Is.False);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference<CountingTimer> SetAndStop()
        {
            var timer = new CountingTimer();
            timer.Set(1000);
            timer.Stop();
            return new WeakReference<CountingTimer>(timer);
        }
    }

    [Test]
    public void TimersOfAPThatIsTakenAwayCanStillBeStoppedAndSet() => Twins.WithMaxProcs(4, () =>
    {
        var timers = new CountingTimer[40_000];
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var all = new List<Goroutine>();
            for (var part = 0; part < 40; part++)
                all.Add(Spawn.Start(SetMany(Entry.Spawn, part * 1000)));
            for (var count = 1; count <= 4; count++)
            {
                Go.MaxProcs = count;
                await Go.Yield__goroutine();
            }

            foreach (var goroutine in all)
                await goroutine.Join__goroutine();
        });
        Go.MaxProcs = 1;
        var prevented = timers.Count(timer => timer.Stop());
        Assert.That(prevented, Is.EqualTo(timers.Length));
        Heap.RunDue(0);
        Assert.That(Heap.ArrayLength, Is.LessThan(1000), "The dead are not counted where they went.");
        Assert.That(timers.Count(timer => timer.Set(500)), Is.Zero);
        RunAll(1000);
        Assert.That(timers.All(timer => timer.Fired == 1));
        Assert.That(Heap.ArrayLength, Is.LessThan(1000));

        async GoTask SetMany(Entry entry, int first)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = first; i < first + 1000; i++)
            {
                timers[i] = new CountingTimer();
                timers[i].Set(1000);
                if (i % 100 == 0)
                    await Go.Yield__goroutine();
            }
        }
    });

    [Test]
    public void TheDeadAreCountedWhereTheyAreThoughTheTimersMove()
    {
        var elsewhere = new TimerHeap();
        Heap.MoveTo(elsewhere); // What other tests have left.
        var before = Heap.DeadCount;
        var left = 2;
        var threads = Enumerable.Range(0, left).Select(seed => new Thread(() =>
        {
            var random = new Random(seed);
            var timers = Enumerable.Range(0, 20).Select(_ => new CountingTimer()).ToArray();
            for (var i = 0; i < 200_000; i++)
            {
                if (random.Next(2) == 0)
                    timers[random.Next(timers.Length)].Set(random.NextInt64(1, long.MaxValue - 1)); // Hardly ever the same moment twice.
                else
                    timers[random.Next(timers.Length)].Stop();
            }

            Interlocked.Decrement(ref left);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        while (Volatile.Read(ref left) > 0)
        {
            Heap.MoveTo(elsewhere);
            elsewhere.MoveTo(Heap);
        }

        threads.ForEach(thread => thread.Join());
        Heap.MoveTo(elsewhere);
        Assert.That(Heap.DeadCount, Is.EqualTo(before));
        while (elsewhere.RunDue(long.MaxValue - 1))
        {
        }

        Assert.That(elsewhere.DeadCount, Is.Zero);
    }

    private static void RunAll(long now)
    {
        while (Heap.RunDue(now))
        {
        }
    }

    private sealed class Recorder(List<(long When, int Number)> fired, int number) : SettableTimer
    {
        public override void Fire(long when) => fired.Add((when, number));
    }

    private sealed class Periodic(List<long> fired, long period) : SettableTimer
    {
        public override void Fire(long when)
        {
            fired.Add(when);
            Set(when + period);
        }
    }
}
