using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The heap with timers that are never stopped.</summary>
public class TimerHeapTests
{
    [Test]
    public void TimersFireInTheOrderTheyAreDue([Range(0, 19)] int seed)
    {
        var random = new Random(seed);
        var heap = new TimerHeap();
        var fired = new List<long>();
        var waiting = new List<long>();
        for (var now = 0; now < 2000; now += random.Next(50))
        {
            for (var i = random.Next(40); i > 0; i--)
            {
                var when = now + random.Next(500);
                waiting.Add(when);
                Assert.That(heap.TryAdd(when, new Recorder(fired)));
            }

            Assert.That(heap.NextDue, Is.EqualTo(waiting.DefaultIfEmpty(long.MaxValue).Min()));
            RunAll(heap, now);
            Assert.That(fired, Is.EqualTo(waiting.Where(when => when <= now).Order()));
            waiting.RemoveAll(when => when <= now);
            fired.Clear();
        }
    }

    [Test]
    public void AFiringTimerMaySetTheNext()
    {
        var heap = new TimerHeap();
        var fired = new List<long>();
        heap.TryAdd(1, new Chain(heap, fired, 5));
        RunAll(heap, 10);
        Assert.That(fired, Is.EqualTo(new long[] { 1, 2, 3, 4, 5 }));
    }

    [Test]
    public void ABurstIsFiredInBatches()
    {
        var heap = new TimerHeap();
        var fired = new List<long>();
        for (var i = 0; i < 1000; i++)
            heap.TryAdd(i, new Recorder(fired));
        Assert.That(heap.RunDue(1000));
        Assert.That(fired, Has.Count.InRange(1, 256), "Others do not get a turn in between.");
        Assert.That(heap.NextDue, Is.EqualTo(fired.Count), "The rest does not count as work.");
        RunAll(heap, 1000);
        Assert.That(fired, Is.EqualTo(Enumerable.Range(0, 1000)));
        Assert.That(heap.RunDue(1000), Is.False);
        Assert.That(heap.ArrayLength, Is.LessThan(100), "The space is not given back.");
    }

    [Test]
    public void AClosedHeapTakesNoTimers()
    {
        var heap = new TimerHeap();
        var heir = new TimerHeap();
        var fired = new List<long>();
        heap.TryAdd(7, new Recorder(fired));
        heap.Close(heir);
        Assert.That(heap.TryAdd(8, new Recorder(fired)), Is.False);
        Assert.That((heap.NextDue, heir.NextDue), Is.EqualTo((long.MaxValue, 7L)));
        Assert.That(heap.RunDue(10), Is.False);
        heir.RunDue(10);
        Assert.That(fired, Is.EqualTo(new long[] { 7 }));
    }

    [Test]
    public void NoTimerIsLostWhenAHeapMovesWhileOthersUseIt()
    {
        const int Rounds = 200;
        const int Each = 500;
        for (var round = 0; round < Rounds; round++)
        {
            var heap = new TimerHeap();
            var heir = new TimerHeap();
            var counter = new Counter();
            using var start = new Barrier(4);
            var adders = Enumerable.Range(0, 2).Select(seed => new Thread(() =>
            {
                start.SignalAndWait();
                for (var i = 0; i < Each; i++)
                {
                    if (!heap.TryAdd((i * 31 + seed) % 100, counter))
                        heir.TryAdd(i, counter);
                }
            })).ToList();
            var runner = new Thread(() =>
            {
                start.SignalAndWait();
                for (var i = 0; i < 20; i++)
                    heap.RunDue(50);
            });
            adders.Add(runner);
            adders.ForEach(thread => thread.Start());
            start.SignalAndWait();
            Thread.SpinWait(round * 20);
            if (round % 2 == 0)
                heap.Close(heir);
            else
                heap.MoveTo(heir);
            adders.ForEach(thread => thread.Join());
            if (round % 2 == 0)
                Assert.That(heap.NextDue, Is.EqualTo(long.MaxValue));
            RunAll(heap, long.MaxValue - 1);
            RunAll(heir, long.MaxValue - 1);
            Assert.That(counter.Fired, Is.EqualTo(2 * Each), $"Round {round}.");
        }
    }

    [Test]
    public void TimersMoveOnFromAHeapThatStaysOpen()
    {
        var heap = new TimerHeap();
        var heir = new TimerHeap();
        var fired = new List<long>();
        heap.TryAdd(7, new Recorder(fired));
        heap.MoveTo(heir);
        Assert.That(heap.TryAdd(8, new Recorder(fired)), Is.True);
        heap.MoveTo(heir);
        Assert.That((heap.NextDue, heir.NextDue), Is.EqualTo((long.MaxValue, 7L)));
        heir.RunDue(10);
        Assert.That(fired, Is.EqualTo(new long[] { 7, 8 }));
    }

    private static void RunAll(TimerHeap heap, long now)
    {
        while (heap.RunDue(now))
        {
        }
    }

    private sealed class Recorder(List<long> fired) : UnstoppableTimer
    {
        public override void Fire(long when) => fired.Add(when);
    }

    private sealed class Counter : UnstoppableTimer
    {
        private int _fired;

        internal int Fired => Volatile.Read(ref _fired);

        public override void Fire(long when) => Interlocked.Increment(ref _fired);
    }

    private sealed class Chain(TimerHeap heap, List<long> fired, int last) : UnstoppableTimer
    {
        public override void Fire(long when)
        {
            fired.Add(when);
            if (when < last)
                heap.TryAdd(when + 1, this);
        }
    }
}
