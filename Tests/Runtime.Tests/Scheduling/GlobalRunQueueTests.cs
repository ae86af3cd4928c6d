using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

public class GlobalRunQueueTests
{
    [Test]
    public void GoroutinesComeOutInTheOrderTheyWentIn()
    {
        var queue = new GlobalRunQueue();
        var goroutines = FakeGoroutine.Several(5);
        queue.Put(goroutines[0]);
        queue.PutBatch(goroutines.AsSpan(1, 3));
        queue.Put(goroutines[4]);
        foreach (var goroutine in goroutines)
            Assert.That(queue.Take(), Is.SameAs(goroutine));
        Assert.That(queue.Take(), Is.Null);
    }

    [Test]
    public void ARetiredProcessorsBatchComesFirstInItsOrder()
    {
        var queue = new GlobalRunQueue();
        var goroutines = FakeGoroutine.Several(4);
        queue.PutBatch(goroutines.AsSpan(2));
        queue.PutBatchFirst(goroutines.AsSpan(0, 2));
        foreach (var goroutine in goroutines)
            Assert.That(queue.Take(), Is.SameAs(goroutine));
        Assert.That(queue.Count, Is.Zero);
    }

    [TestCase(10, 2, 6)]
    [TestCase(1, 4, 1)]
    [TestCase(1000, 2, 128)]
    [TestCase(3, 1, 3)]
    public void ABatchIsTheProcessorsShareAndAtMostHalfARing(int queued, int processors, int expected)
    {
        var queue = new GlobalRunQueue();
        queue.PutBatch(FakeGoroutine.Several(queued));
        var local = new LocalRunQueue();
        Assert.That(queue.TakeBatch(local, processors), Is.Not.Null);
        Assert.That(local.Count + 1, Is.EqualTo(expected));
        Assert.That(queue.Count, Is.EqualTo(queued - expected));
    }
}
