using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The list of those who wait: it has everyone alive, and keeps nobody who has ended.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class GoroutineListTests
{
    private readonly GoroutineList _list = new();

    private List<Goroutine> Living
    {
        get
        {
            var living = new List<Goroutine>();
            _list.CopyTo(living);
            return living;
        }
    }

    [TestCase(1)]
    [TestCase(256)]
    [TestCase(257)]
    [TestCase(20_000)]
    public void EveryoneAliveStaysOnce(int count)
    {
        var goroutines = FakeGoroutine.Several(count);
        foreach (var goroutine in goroutines)
            _list.Add(goroutine);
        Assert.That(Living, Is.EqualTo(goroutines));
    }

    [TestCase(10)]
    [TestCase(3000)]
    public void FirstComeFirstGoneKeepsTheListShort(int alive) => Churn(alive, []);

    [TestCase(10)]
    [TestCase(3000)]
    public void OldOnesThatStayDoNotMakeTheListGrow(int alive) => Churn(alive, FakeGoroutine.Several(2 * alive));

    [Test]
    public void AListWhoseGoroutinesAllEndedShrinksAgain()
    {
        const int Peak = 100_000;
        var first = FakeGoroutine.Several(Peak);
        foreach (var goroutine in first)
            _list.Add(goroutine);
        foreach (var goroutine in first)
            goroutine.LeaveList();
        var last = FakeGoroutine.Several(GoroutineChunk.Size + 1); // Enough to need another chunk.
        foreach (var goroutine in last)
            _list.Add(goroutine);
        Assert.That(_list.Capacity, Is.LessThan(Peak / 10));
        ExpectLiving(last);
    }

    [Test]
    public void WhoLeavesIsNotKept()
    {
        var left = AddAndLeave();
        GC.Collect();
        Assert.That(left.IsAlive, Is.False);

        WeakReference AddAndLeave()
        {
            var goroutine = new FakeGoroutine();
            _list.Add(goroutine);
            goroutine.LeaveList();
            return new WeakReference(goroutine);
        }
    }

    [Test]
    public void GoroutinesLeaveFromOtherThreadsWhileTheOwnerAdds()
    {
        const int Each = 200_000;
        using var leaving = new System.Collections.Concurrent.BlockingCollection<Goroutine>();
        var staying = new List<Goroutine>();
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            foreach (var goroutine in leaving.GetConsumingEnumerable())
                goroutine.LeaveList();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        for (var i = 0; i < Each; i++)
        {
            var goroutine = new FakeGoroutine();
            _list.Add(goroutine);
            if (i % 100 == 0)
                staying.Add(goroutine);
            else
                leaving.Add(goroutine);
        }

        leaving.CompleteAdding();
        threads.ForEach(thread => thread.Join());
        ExpectLiving(staying);
    }

    [Test]
    public void AGoroutineIsListedWhenItFirstParks()
    {
        Goroutine? parked = null;
        bool listedBefore = true, listedAfter = false;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            parked = Goroutine.Current!;
            listedBefore = parked.IsListed;
            await Go.Sleep__goroutine(1);
            listedAfter = parked.IsListed;
            await Go.Sleep__goroutine(1);
            Scheduler.WithWorldStopped(WaitReason.None, () => Assert.That(Scheduler.AllGoroutines(), Has.Exactly(1).SameAs(parked)));
        });
        Assert.That(listedBefore, Is.False);
        Assert.That(listedAfter);
        Scheduler.WithWorldStopped(WaitReason.None, () => Assert.That(Scheduler.AllGoroutines(), Has.None.SameAs(parked)));
    }

    // One ends for each that comes.
    private void Churn(int alive, Goroutine[] forever)
    {
        foreach (var goroutine in forever)
            _list.Add(goroutine);
        var living = new Queue<Goroutine>();
        for (var i = 0; i < 100_000; i++)
        {
            if (living.Count == alive)
                living.Dequeue().LeaveList();
            var goroutine = new FakeGoroutine();
            living.Enqueue(goroutine);
            _list.Add(goroutine);
        }

        Assert.That(_list.Capacity, Is.LessThanOrEqualTo(2 * (alive + forever.Length) + (3 * GoroutineChunk.Size)));
        ExpectLiving(living.Concat(forever));
    }

    // Not Is.EquivalentTo, which takes long for thousands.
    private void ExpectLiving(IEnumerable<Goroutine> expected)
    {
        var living = Living;
        Assert.That(living, Has.Count.EqualTo(expected.Count()));
        Assert.That(living.ToHashSet().SetEquals(expected));
    }
}
