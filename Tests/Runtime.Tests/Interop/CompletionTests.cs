using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>A goroutine has one task for its end, whoever asks for it, when and how often.</summary>
public class CompletionTests
{
    [Test]
    public void AllReadsGiveTheSameTask([Values] bool withResult, [Values] bool askedBefore, [Values] bool throws)
    {
        var release = new Chan<int>();
        var goroutine = Started(withResult || throws, throws, release);
        var before = askedBefore ? goroutine.Completion : null;
        Assert.That(before, Is.SameAs(askedBefore ? goroutine.Completion : null));
        release.Send(1);
        Wait.For(() => goroutine.Status == GoroutineStatus.Ended, "The end");
        var after = goroutine.Completion;
        Assert.That(after.IsCompleted || askedBefore, "Who asks after the end need not wait.");
        Wait.For(() => after.IsCompleted, "The completion");
        Assert.That(after.IsFaulted, Is.EqualTo(throws));
        Assert.That(goroutine.Completion, Is.SameAs(after));
        if (askedBefore)
            Assert.That(after, Is.SameAs(before));
        if (goroutine is Goroutine<int> typed)
            Assert.That(typed.Completion, Is.SameAs(after));
    }

    [Test]
    public void WhoSeesThatItHasEndedGetsACompletedTask()
    {
        var goroutine = new FakeGoroutine { Status = GoroutineStatus.Running, Outcome = Frame.Returned };
        goroutine.Status = GoroutineStatus.Ended; // The M that ran it wakes the joiners a moment later.
        Assert.That(goroutine.Completion.IsCompleted);
    }

    [Test]
    public void TheTaskIsFoundBelowOtherJoiners()
    {
        var release = new Chan<int>();
        var goroutine = Go.Run(() => { release.Receive(); });
        var joiners = Enumerable.Range(0, 3).Select(_ => Go.Run(goroutine.Join)).ToList();
        Wait.For(() => joiners.All(static joiner => joiner.Status == GoroutineStatus.Blocked), "The joiners");
        var task = goroutine.Completion;
        joiners.AddRange(Enumerable.Range(0, 3).Select(_ => Go.Run(goroutine.Join)));
        Wait.For(() => joiners.All(static joiner => joiner.Status == GoroutineStatus.Blocked), "The joiners");
        Assert.That(goroutine.Completion, Is.SameAs(task));
        release.Send(1);
        joiners.ForEach(static joiner => joiner.Join());
        Assert.That(task.Wait(TimeSpan.FromSeconds(60)));
    }

    [Test]
    public void ReadingAgainAllocatesNothing([Values] bool ended)
    {
        var release = new Chan<int>();
        var goroutine = Go.Run(() => release.Receive());
        if (ended)
            release.Send(1);
        if (ended)
            goroutine.Join();
        var task = goroutine.Completion;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var same = true;
        for (var i = 0; i < 1000; i++)
            same &= ReferenceEquals(goroutine.Completion, task);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(same);
        if (!ended)
            release.Send(1);
        goroutine.Join();
    }

    [Test]
    public void WhoAsksWhileItEndsGetsTheSame()
    {
        const int Rounds = 5_000;
        const int Readers = 3;
        using var step = new Barrier(Readers + 1);
        var goroutine = Fresh();
        var read = new Task[Readers];
        var readers = Enumerable.Range(0, Readers).Select(number => new Thread(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                step.SignalAndWait();
                Thread.SpinWait((round * (number + 1)) % 100);
                read[number] = goroutine.Completion;
                step.SignalAndWait();
            }
        })).ToList();
        readers.ForEach(static thread => thread.Start());
        var wrong = 0;
        for (var round = 0; round < Rounds; round++)
        {
            step.SignalAndWait();
            Thread.SpinWait(round % 100);
            goroutine.Outcome = Frame.Returned;
            goroutine.Finish();
            step.SignalAndWait();
            if (read.Distinct().Count() != 1 || !read[0].IsCompletedSuccessfully || !ReferenceEquals(goroutine.Completion, read[0]))
                wrong++;
            goroutine = Fresh();
        }

        readers.ForEach(static thread => thread.Join());
        Assert.That(wrong, Is.Zero);

        static FakeGoroutine Fresh()
        {
            var goroutine = new FakeGoroutine { Status = GoroutineStatus.Running };
            return goroutine;
        }
    }

    private static Goroutine Started(bool withResult, bool throws, Chan<int> release) => withResult
        ? Go.Run(() => throws && release.Receive() == 1 ? throw new FormatException() : throws ? 0 : release.Receive())
        : Go.Run(() => { release.Receive(); });
}
