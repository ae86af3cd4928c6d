using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Frames;

public class UnobservedExceptionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<UnobservedExceptionEventArgs> _raised = new();

    [SetUp]
    public void Listen()
    {
        _raised.Clear();
        Goroutine.UnobservedException += OnRaised;
    }

    [TearDown]
    public void StopListening() => Goroutine.UnobservedException -= OnRaised;

    [Test]
    public void AnExceptionThatNobodyAskedForIsReportedWhenItsGoroutineIsCollected()
    {
        var id = Fail("forgotten", static _ => { });
        CollectUntil(() => _raised.Any(raised => raised.Exception.Message == "forgotten"));
        var args = _raised.Single(raised => raised.Exception.Message == "forgotten");
        Assert.That(args.Exception, Is.TypeOf<FormatException>());
        Assert.That(args.GoroutineId, Is.EqualTo(id));
        Assert.That(args.GoroutineName, Is.EqualTo("failing"));
    }

    [Test]
    public void AnExceptionThatSomebodyAskedForIsNotReported()
    {
        Fail("joined", static goroutine => Assert.That(goroutine.Join, Throws.TypeOf<FormatException>()));
        Fail("joined twice", static goroutine =>
        {
            Assert.That(((Goroutine)goroutine).Join, Throws.TypeOf<FormatException>());
            Assert.That(goroutine.Join, Throws.TypeOf<FormatException>());
        });
        Fail("awaited", static goroutine => Assert.That(goroutine.Completion.Exception, Is.Not.Null));
        // The last to be made is finalized with or after the others.
        Fail("forgotten", static _ => { });
        CollectUntil(() => _raised.Any(raised => raised.Exception.Message == "forgotten"));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.That(
            _raised.Select(raised => raised.Exception.Message).Where(message => message.StartsWith("joined") || message == "awaited"),
            Is.Empty);
    }

    [Test]
    public void AJoinerThatWaitedBeforeHasObservedIt()
    {
        var release = new Chan<int>();
        var failing = Go.Run(int () => throw new FormatException($"released {release.Receive()}"));
        var joiner = new Thread(() => Assert.That(failing.Join, Throws.TypeOf<FormatException>()));
        joiner.Start();
        Assert.That(() => (joiner.ThreadState & ThreadState.WaitSleepJoin) != 0, Is.True.After(30_000, 1));
        release.Send(1);
        Assert.That(joiner.Join(Patience), Is.True);
        Assert.That(failing.Outcome, Is.Not.Null.And.Not.TypeOf<UnobservedFault>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Fail(string message, Action<Goroutine<int>> ask)
    {
        var id = 0L;
        // On a thread of its own, so that no register or stack slot of the test's keeps the goroutine.
        var thread = new Thread(() =>
        {
            var release = new Chan<int>(1);
            var goroutine = Go.Run(int () => throw new FormatException(release.Receive() == 1 ? message : ""));
            goroutine.Name = "failing";
            id = goroutine.Id;
            release.Send(1);
            Assert.That(() => goroutine.Status, Is.EqualTo(GoroutineStatus.Ended).After(30_000, 1));
            ask(goroutine);
        });
        thread.Start();
        Assert.That(thread.Join(Patience), Is.True, "The goroutine did not end.");
        return id;
    }

    // An M keeps the goroutine that it ran last in a register or stack slot until it runs another.
    private static void CollectUntil(Func<bool> condition)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!condition())
        {
            if (Environment.TickCount64 > deadline)
                Assert.Fail("The event was not raised.");
            for (var i = 0; i < 8; i++)
                Go.Run(static () => { }).Join();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private void OnRaised(object? sender, UnobservedExceptionEventArgs args) => _raised.Enqueue(args);
}
