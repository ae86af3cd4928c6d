using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The list of those who wait: it keeps everyone alive, and does not keep those who have ended.</summary>
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
    [TestCase(1024)]
    [TestCase(1025)]
    [TestCase(20_000)]
    public void EveryoneAliveStaysOnce(int count)
    {
        var goroutines = FakeGoroutine.Several(count);
        foreach (var goroutine in goroutines)
            _list.Add(goroutine);
        Assert.That(_list.Count, Is.EqualTo(count));
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
        const int Peak = 10_000;
        var first = FakeGoroutine.Several(Peak);
        foreach (var goroutine in first)
            _list.Add(goroutine);
        foreach (var goroutine in first)
            goroutine.Status = GoroutineStatus.Ended;

        var last = FakeGoroutine.Several(Peak / 2);
        foreach (var goroutine in last)
            _list.Add(goroutine);
        Assert.That(_list.Count, Is.LessThanOrEqualTo(Peak * 3 / 4), "Two went for most that came.");
        ExpectLiving(last);
    }

    [Test]
    public void TheListDoesNotKeepWhatItDropped()
    {
        var dropped = AddAndEnd();
        for (var i = 0; i < 2000; i++)
            _list.Add(new FakeGoroutine());
        GC.Collect();
        Assert.That(dropped.IsAlive, Is.False);

        WeakReference AddAndEnd()
        {
            var goroutine = new FakeGoroutine();
            _list.Add(goroutine);
            goroutine.Status = GoroutineStatus.Ended;
            return new WeakReference(goroutine);
        }
    }

    [Test]
    public void AListMovesToAnother()
    {
        var heirs = FakeGoroutine.Several(3);
        var moved = FakeGoroutine.Several(2000);
        foreach (var goroutine in heirs)
            _list.Add(goroutine);
        var other = new GoroutineList();
        foreach (var goroutine in moved)
            other.Add(goroutine);
        moved[5].Status = GoroutineStatus.Ended;
        other.MoveTo(_list);
        ExpectLiving(heirs.Concat(moved).Where(goroutine => goroutine.Status != GoroutineStatus.Ended));
        Assert.That(other.Count, Is.Zero);
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
            listedBefore = parked.Has(GoroutineTraits.Listed);
            await Go.Sleep__goroutine(1);
            listedAfter = parked.Has(GoroutineTraits.Listed);
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
        var longest = 0;
        for (var i = 0; i < 100_000; i++)
        {
            if (living.Count == alive)
                living.Dequeue().Status = GoroutineStatus.Ended;
            var goroutine = new FakeGoroutine();
            living.Enqueue(goroutine);
            _list.Add(goroutine);
            longest = Math.Max(longest, _list.Count);
        }

        Assert.That(longest, Is.LessThanOrEqualTo(3 * (alive + forever.Length)));
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
