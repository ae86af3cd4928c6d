using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>What .NET keeps in a thread: a goroutine leaves none of it to the next one, and keeps what is its own.</summary>
/// <param name="withValues">
/// Whether the goroutines have AsyncLocal values besides, as NUnit gives them to all that its tests start.
/// </param>
[TestFixture(true)]
[TestFixture(false)]
public class ThreadStateTests(bool withValues)
{
    private const int Rounds = 50;

    [Test]
    public void NobodySeesWhatAGoroutineSetOnItsThread(
        [Values(1, 2)] int maxProcs, [Values] bool waits) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var seen = new List<string>();
        Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Rounds; i++)
            {
                var resume = new Chan<int>();
                var changing = Spawn.Start(Change(Entry.Spawn, resume));
                if (waits)
                    await Go.Yield__goroutine();
                else
                    await changing.Join__goroutine();
                await Spawn.Start(LookAround(Entry.Spawn)).Join__goroutine();
                Note("main");
                if (waits)
                    await resume.Send__goroutine(0);
                await changing.Join__goroutine();
            }
        });
        Assert.That(seen, Is.Empty);

        async GoTask Change(Entry entry, Chan<int> resume)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            ChangeThread();
            if (waits)
                await resume.Receive__goroutine();
        }

        async GoTask LookAround(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Note("another goroutine");
        }

        void Note(string who)
        {
            if (Changes() is { Length: > 0 } changes)
                seen.Add($"{who} sees {changes}");
        }
    });

    [Test]
    public void AGoroutineKeepsItsSynchronizationContextOnAnotherThread() => Twins.WithMaxProcs(1, () => Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var own = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(own);
        var thread = Environment.CurrentManagedThreadId;
        using (var elsewhere = new Elsewhere())
        {
            await elsewhere.Reached();
            Assert.That(Environment.CurrentManagedThreadId, Is.Not.EqualTo(thread));
            Assert.That(SynchronizationContext.Current, Is.SameAs(own));
        }

        SynchronizationContext.SetSynchronizationContext(null);
        await Go.Yield__goroutine();
        Assert.That(SynchronizationContext.Current, Is.Null);
    }));

    [Test]
    public void AStartedGoroutineHasNoSynchronizationContext() => Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        SynchronizationContext? inherited = null;
        await Spawn.Start(Look(Entry.Spawn)).Join__goroutine();
        Assert.That(inherited, Is.Null);

        async GoTask Look(Entry inner)
        {
            if (inner == Entry.Spawn)
                await Spawn.Point;
            inherited = SynchronizationContext.Current;
        }
    });

    [Test]
    public void TheStateOfALockedThreadIsTheGoroutines(
        [Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () => Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var hold = Go.LockThread();
        var changed = "";
        var beside = Spawn.Start(Beside(Entry.Spawn));
        ChangeThread();
        var own = Changes();
        for (var i = 0; i < 20; i++)
        {
            await Go.Yield__goroutine();
            Assert.That(Changes(), Is.EqualTo(own));
        }

        hold.Dispose();
        Assert.That(Changes(), Is.EqualTo(own), "Until it waits.");
        await Go.Yield__goroutine();
        Assert.That(Changes(), Is.EqualTo("SynchronizationContext"), "Of an ordinary thread only this is the goroutine's.");
        await beside.Join__goroutine();
        Assert.That(changed, Is.Empty);
        SynchronizationContext.SetSynchronizationContext(null);

        async GoTask Beside(Entry inner)
        {
            if (inner == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < 20; i++)
            {
                changed += Changes();
                await Go.Yield__goroutine();
            }
        }
    }));

    private void Run(Func<Entry, GoTask> body)
    {
        using (withValues ? default : ExecutionContext.SuppressFlow())
            Twins.Run(body);
    }

    private static void ChangeThread()
    {
        SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        Thread.CurrentThread.Name = "changed";
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        Thread.CurrentThread.IsBackground = false;
    }

    // What is not as it is on a fresh thread of the scheduler.
    private static string Changes()
    {
        var thread = Thread.CurrentThread;
        return string.Join(", ", new[]
        {
            SynchronizationContext.Current is null ? null : "SynchronizationContext",
            thread.Name?.StartsWith("goroutine M", StringComparison.Ordinal) == true ? null : "Name",
            thread.Priority == ThreadPriority.Normal ? null : "Priority",
            thread.IsBackground ? null : "IsBackground",
        }.Where(change => change is not null));
    }
}
