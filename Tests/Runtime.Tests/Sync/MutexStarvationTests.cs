using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;
using Mutex = GoroutineGen.Sync.Mutex;

namespace GoroutineGen.Runtime.Tests.Sync;

/// <summary>The mutex's two modes, with a clock that goes on when it is told to.</summary>
[NonParallelizable]
public class MutexStarvationTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(0.5);

    [Test]
    public void ARunningGoroutineTakesAFreeLockBeforeTheWaiter() => Run(async (clock, mutex) =>
    {
        var waiter = await StartWaiter(mutex);
        await BargeBefore(mutex, waiter);
        Assert.That(mutex.IsStarving, Is.False, "It has not waited for long.");
        await mutex.Unlock__goroutine();
        await waiter.Join__goroutine();
        Assert.That(mutex.TryLock());
    });

    [Test]
    public void AWaiterThatComesTooLateAfterAMillisecondIsHandedTheLock() => Run(async (clock, mutex) =>
    {
        var waiter = await StartWaiter(mutex);
        clock.Advance(Long);
        await BargeBefore(mutex, waiter);
        Assert.That(mutex.IsStarving);
        mutex.Unlock();
        Assert.That(mutex.TryLock(), Is.False, "The lock is the waiter's, although it has not run yet.");
        await waiter.Join__goroutine();
        Assert.That(mutex.IsStarving, Is.False, "Nobody waits any more.");
        Assert.That(mutex.TryLock());
    });

    [Test]
    public void OneThatWaitedForExactlyAMillisecondDoesNotStarve() => Run(async (clock, mutex) =>
    {
        var waiter = await StartWaiter(mutex);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await BargeBefore(mutex, waiter);
        Assert.That(mutex.IsStarving, Is.False);
        await mutex.Unlock__goroutine();
        await waiter.Join__goroutine();
    });

    [Test]
    public void AWaiterThatComesTooLateKeepsItsPlaceBeforeTheOthers() => Run(async (clock, mutex) =>
    {
        var order = new List<string>();
        var first = await StartWaiter(mutex, () => order.Add("first"));
        var second = await StartWaiter(mutex, () => order.Add("second"));
        await BargeBefore(mutex, first);
        await mutex.Unlock__goroutine();
        await first.Join__goroutine();
        await second.Join__goroutine();
        Assert.That(order, Is.EqualTo(new[] { "first", "second" }));
    });

    [Test]
    public void WhoHandsTheLockOverMakesWay() => Run(async (clock, mutex) =>
    {
        var ran = false;
        var waiter = await StartWaiter(mutex, () => ran = true);
        clock.Advance(Long);
        await BargeBefore(mutex, waiter);
        await mutex.Unlock__goroutine();
        Assert.That(ran);
    });

    [Test]
    public void TheLockIsHandedOverUntilSomebodyHasNotWaitedForLong() => Run(async (clock, mutex) =>
    {
        var starving = new List<bool>();
        var first = await StartWaiter(mutex, () => starving.Add(mutex.IsStarving));
        var second = await StartWaiter(mutex, () => starving.Add(mutex.IsStarving));
        clock.Advance(Long);
        var third = await StartWaiter(mutex, () => starving.Add(mutex.IsStarving));
        var fourth = await StartWaiter(mutex, () => starving.Add(mutex.IsStarving));
        clock.Advance(Short);
        await BargeBefore(mutex, first);
        Assert.That(mutex.IsStarving);
        await mutex.Unlock__goroutine();
        await SyncTwins.JoinAll([first, second, third, fourth]);
        Assert.That(starving, Is.EqualTo(new[] { true, true, false, false }));
    });

    [Test]
    public void WhenTheLastOneGivesUpTheModeEnds() => Run(async (clock, mutex) =>
    {
        using var cancellation = new CancellationTokenSource();
        var starving = new List<bool>();
        var waiter = await StartWaiter(mutex, () =>
        {
            starving.Add(mutex.IsStarving);
            cancellation.Cancel();
            starving.Add(mutex.IsStarving);
        });
        clock.Advance(Long);
        await BargeBefore(mutex, waiter);
        var givesUp = mutex.LockAsync(cancellation.Token).AsTask();
        await mutex.Unlock__goroutine();
        await waiter.Join__goroutine();
        Assert.That(async () => await givesUp, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(starving, Is.EqualTo(new[] { true, false }));
        Assert.That(mutex.TryLock(), "Nobody waits any more.");
    });

    [Test]
    public void AsyncCodeIsHandedTheLock() => Run(async (clock, mutex) =>
    {
        var asynchronous = mutex.LockAsync().AsTask();
        mutex.Unlock();
        Assert.That(mutex.TryLock(), Is.False, "It could not try again.");
        await Go.Await__goroutine(asynchronous);
        mutex.Unlock();
        Assert.That(mutex.TryLock());
    });

    private static void Run(Func<FakeClock, Mutex, GoTask> body) => SyncTwins.RunAlone(async clock =>
    {
        var mutex = new Mutex();
        mutex.Lock();
        await body(clock, mutex);
    });

    private static async GoTask<Goroutine> StartWaiter(Mutex mutex, Action? inside = null)
    {
        var waiter = SyncTwins.Start(async () =>
        {
            await mutex.Lock__goroutine();
            inside?.Invoke();
            await mutex.Unlock__goroutine();
        });
        await SyncTwins.UntilWaits(waiter, WaitReason.MutexLock);
        return waiter;
    }

    // The holder unlocks, which wakes the waiter, and locks again before the waiter has run.
    private static async GoTask BargeBefore(Mutex mutex, Goroutine waiter)
    {
        mutex.Unlock();
        Assert.That(mutex.TryLock(), "The waiter was quicker, although it had no P to run on.");
        Assert.That(waiter.Status, Is.EqualTo(GoroutineStatus.Runnable));
        await SyncTwins.UntilWaits(waiter, WaitReason.MutexLock);
    }
}
