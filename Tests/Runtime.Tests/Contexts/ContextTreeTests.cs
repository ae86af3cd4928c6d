using GoroutineGen.Contexts;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Contexts;

/// <summary>How the end of a context spreads.</summary>
public class ContextTreeTests
{
    [Test]
    public void CancelReachesAllBelowAndNoneAbove()
    {
        var root = Context.WithCancel(Context.Background);
        var middle = Context.WithCancel(Context.WithValue(root.Context, new ContextKey<int>(), 1));
        var below = Enumerable.Range(0, 5).Select(_ => Context.WithCancel(middle.Context).Context).ToList();
        below.AddRange(below.ConvertAll(context => Context.WithTimeout(context, TimeSpan.FromDays(1)).Context));
        var beside = Context.WithCancel(root.Context);
        middle.Cancel();
        Assert.That(below, Has.All.Matches<Context>(context => context.Err == middle.Context.Err && ContextTests.IsClosed(context.Done)));
        Assert.That((root.Context.IsDone, beside.Context.IsDone), Is.EqualTo((false, false)));
        Assert.That(Context.WithCancel(below[0]).Context.Err, Is.SameAs(middle.Context.Err), "A parent that is done already");
    }

    [Test]
    public void ListenersAreToldInOrderAndLevelByLevel()
    {
        var told = new List<int>();
        var root = Context.WithCancel(Context.Background);
        root.Context.TryAdd(new Listener(told, 1));
        var child = Context.WithCancel(root.Context);
        child.Context.TryAdd(new Listener(told, 3));
        root.Context.TryAdd(new Listener(told, 2));
        child.Context.TryAdd(new Listener(told, 4));
        root.Cancel();
        Assert.That(told, Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void AListenerIsToldOnceOrRemovedOnce()
    {
        var told = new List<int>();
        var scope = Context.WithCancel(Context.Background);
        var listeners = Enumerable.Range(0, 6).Select(number => new Listener(told, number)).ToArray();
        foreach (var listener in listeners)
            Assert.That(scope.Context.TryAdd(listener));
        foreach (var removed in new[] { 0, 2, 3, 5 }) // First, middle, its neighbour, last.
            Assert.That((scope.Context.Remove(listeners[removed]), scope.Context.Remove(listeners[removed])), Is.EqualTo((true, false)));
        Assert.That(scope.Context.TryAdd(listeners[2]), "One that was removed may be used again.");
        scope.Cancel();
        Assert.That(told, Is.EqualTo(new[] { 1, 4, 2 }));
        Assert.That(scope.Context.Remove(listeners[1]), Is.False);
        Assert.That(scope.Context.TryAdd(listeners[0]), Is.False);
        Assert.That((Context.Background.TryAdd(listeners[0]), Context.Background.Remove(listeners[0])), Is.EqualTo((true, true)));
    }

    [Test]
    public void AListenerFindsEverythingDone()
    {
        var scope = Context.WithCancel(Context.Background);
        var child = Context.WithCancel(scope.Context).Context;
        var (done, token, seen) = (child.Done, child.Token, 0);
        child.TryAdd(new Acting(
            () => seen = child.Err is not null && ContextTests.IsClosed(done) && token.IsCancellationRequested ? 1 : -1));
        scope.Cancel();
        Assert.That(seen, Is.EqualTo(1));
    }

    [Test]
    public void AChainOfAHundredThousandEndsWithoutRecursion()
    {
        const int Depth = 100_000;
        var key = new ContextKey<int>();
        var root = Context.WithTimeout(Context.WithValue(Context.Background, key, 42), TimeSpan.FromDays(1));
        var last = root.Context;
        for (var i = 0; i < Depth; i++)
            last = i % 2 == 0 ? Context.WithCancel(last).Context : Context.WithValue(last, new ContextKey<int>(), i);
        var thread = new Thread(() =>
        {
            Assert.That(last.Value(key), Is.EqualTo(42));
            Assert.That(last.Deadline, Is.EqualTo(root.Context.Deadline));
            root.Cancel();
        }, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(last.Err, Is.SameAs(root.Context.Err).And.Not.Null);
    }

    // A removal that searched would look at five thousand million nodes.
    [Test]
    public void AHundredThousandChildrenLeaveInAnyOrder()
    {
        const int Count = 100_000;
        var root = Context.WithCancel(Context.Background);
        var children = Enumerable.Range(0, Count).Select(_ => Context.WithCancel(root.Context)).ToArray();
        var left = children[..(Count / 2)];
        new Random(1).Shuffle(left);
        foreach (var child in left)
            child.Cancel();
        Assert.That(root.Context.IsDone, Is.False);
        Assert.That(children[(Count / 2)..], Has.All.Matches<CancelScope>(child => !child.Context.IsDone));
        root.Cancel();
        Assert.That(children, Has.All.Matches<CancelScope>(child => child.Context.IsDone));
    }

    [Test]
    public void ACancelledChildIsNotKept()
    {
        var root = Context.WithCancel(Context.Background);
        using var clock = new FakeClock();
        Assert.That(Collected(() => Cancelled(Context.WithCancel(root.Context))));
        Assert.That(Collected(() => Cancelled(Context.WithTimeout(root.Context, TimeSpan.FromDays(1)))), "Nor by its timer");
        using var source = new CancellationTokenSource();
        Assert.That(Collected(() => Cancelled(Context.WithToken(root.Context, source.Token))), "Nor by its token");
        Assert.That(Collected(() =>
        {
            var action = new Action(new List<int>().Clear);
            Assert.That(Context.AfterFunc(root.Context, action).Stop());
            return new WeakReference(action);
        }), "Nor is a callback that was stopped");
        GC.KeepAlive(root.Context);
    }

    [Test]
    public void AChildThatIsKeptDoesNotKeepItsSiblings()
    {
        var root = Context.WithCancel(Context.Background);
        var kept = Context.WithCancel(root.Context).Context;
        var sibling = Sibling(root);
        Assert.That(IsCollected(sibling));
        GC.KeepAlive(kept);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Sibling(CancelScope root)
        {
            var sibling = new WeakReference(Context.WithCancel(root.Context).Context);
            root.Cancel();
            return sibling;
        }
    }

    [Test]
    public void AChildIsOneObject()
    {
        Assume.That(Build.IsOptimised);
        const int Count = 1000;
        var root = Context.WithCancel(Context.Background).Context;
        Context.WithCancel(root).Cancel();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++)
            Context.WithCancel(root);
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / Count, Is.EqualTo(96));
    }

    private static bool Collected(Func<WeakReference> make) => IsCollected(Made(make));

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Made(Func<WeakReference> make) => make();

    private static WeakReference Cancelled(CancelScope scope)
    {
        Assert.That(scope.Context.Token.CanBeCanceled && scope.Context.Done is not null);
        scope.Cancel();
        return new WeakReference(scope.Context);
    }

    // The pool's threads may still have the token's work item in hand.
    private static bool IsCollected(WeakReference reference) => SpinWait.SpinUntil(() =>
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !reference.IsAlive;
    }, TimeSpan.FromSeconds(30));

    private sealed class Listener(List<int> told, int number) : ICancelListener
    {
        private ListenerLinks _links;

        ref ListenerLinks ICancelListener.Links => ref _links;

        public void ContextDone() => told.Add(number);
    }

    private sealed class Acting(Action action) : ICancelListener
    {
        private ListenerLinks _links;

        ref ListenerLinks ICancelListener.Links => ref _links;

        public void ContextDone() => action();
    }
}
