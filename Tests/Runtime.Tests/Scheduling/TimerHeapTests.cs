using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

public class TimerHeapTests
{
    [Test]
    public void TimersFireInTheOrderTheyAreDue()
    {
        var random = new Random(7);
        var heap = new TimerHeap();
        var fired = new List<long>();
        var due = Enumerable.Range(0, 1000).Select(_ => (long)random.Next(500)).ToList();
        foreach (var when in due)
            heap.Add(when, new Recorder(fired));
        Assert.That(heap.NextDue, Is.EqualTo(due.Min()));
        heap.RunDue(249);
        Assert.That(fired, Is.EqualTo(due.Where(when => when <= 249).Order()));
        heap.RunDue(long.MaxValue - 1);
        Assert.That(fired, Is.EqualTo(due.Order()));
        Assert.That(heap.NextDue, Is.EqualTo(long.MaxValue));
    }

    [Test]
    public void AFiringTimerMaySetTheNext()
    {
        var heap = new TimerHeap();
        var fired = new List<long>();
        heap.Add(1, new Chain(heap, fired, 5));
        heap.RunDue(10);
        Assert.That(fired, Is.EqualTo(new long[] { 1, 2, 3, 4, 5 }));
    }

    private sealed class Recorder(List<long> fired) : ITimerTarget
    {
        public void Fire(long when) => fired.Add(when);
    }

    private sealed class Chain(TimerHeap heap, List<long> fired, int last) : ITimerTarget
    {
        public void Fire(long when)
        {
            fired.Add(when);
            if (when < last)
                heap.Add(when + 1, this);
        }
    }
}
