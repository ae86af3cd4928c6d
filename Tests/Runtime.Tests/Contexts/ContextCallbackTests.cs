namespace GoroutineGen.Runtime.Tests.Contexts;

/// <summary>What runs when a context is done: AfterFunc and a token's callbacks; and contexts that a token ends.</summary>
public class ContextCallbackTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly AsyncLocal<string?> Local = new();

    private readonly Chan<string> _told = new();

    [Test]
    public void AfterFuncRunsInAGoroutineOfItsOwn([Values] bool isDone)
    {
        var scope = Context.WithCancel(Context.Background);
        if (isDone)
            scope.Cancel();
        var ran = new Chan<Goroutine?>();
        Local.Value = "of the caller";
        string? seen = null;
        var registration = Context.AfterFunc(scope.Context, () =>
        {
            seen = Local.Value;
            ran.Send(Goroutine.Current);
        });
        Local.Value = "later";
        if (!isDone)
            Assert.That(ran.TryReceive(out _), Is.False); // One that was done may have told, and what this took would be missed below.
        scope.Cancel(); // Does not wait: the channel has no space.
        Assert.That(ran.Receive(), Is.Not.Null);
        Assert.That(registration.Stop(), Is.False);
        Assert.That(seen, Is.EqualTo("of the caller"));
    }

    [Test]
    public void AfterFuncRunsTheTwinOfAGoroutineMethod()
    {
        var scope = Context.WithCancel(Context.Background);
        Context.AfterFunc(scope.Context, new TwinTeller(_told).Tell);
        scope.Cancel();
        Assert.That(_told.Receive(), Is.EqualTo("twin"));
    }

    [Test]
    public void AStoppedCallbackDoesNotRun([Values] bool isEndless)
    {
        var scope = Context.WithCancel(Context.Background);
        var ran = 0;
        var registration = Context.AfterFunc(isEndless ? Context.Background : scope.Context, () => ran++);
        var other = new Chan<int>(1);
        Context.AfterFunc(scope.Context, () => other.Send(1));
        Assert.That((registration.Stop(), registration.Stop()), Is.EqualTo((true, false)));
        scope.Cancel();
        other.Receive();
        Assert.That((registration.Stop(), ran), Is.EqualTo((false, 0)));
    }

    [Test]
    public void LeavingAUsingBlockStopsTheCallback()
    {
        var scope = Context.WithCancel(Context.Background);
        var ran = 0;
        var registration = default(ContextRegistration);
        using (registration = Context.AfterFunc(scope.Context, () => ran++))
            Assert.That(ran, Is.Zero);
        Assert.That(registration.Stop(), Is.False, "It was stopped.");
        scope.Cancel();
        Assert.That(ran, Is.Zero);
    }

    [Test]
    public void AThrowingTokenCallbackHurtsNobody()
    {
        var scope = Context.WithCancel(Context.Background);
        var child = Context.WithCancel(scope.Context).Context;
        using var second = new ManualResetEventSlim();
        using var registration = child.Token.Register(second.Set);
        using var first = scope.Context.Token.Register(static () => throw new InvalidDataException("of a callback"));
        scope.Cancel();
        Assert.That(child.IsDone);
        Assert.That(second.Wait(Patience));
    }

    [Test]
    public void ATokenCallbackMayCancelAgainAndRunsElsewhere()
    {
        var scope = Context.WithCancel(Context.Background);
        var child = Context.WithCancel(scope.Context);
        var thread = 0;
        using var ran = new ManualResetEventSlim();
        using var registration = child.Context.Token.Register(() =>
        {
            scope.Cancel();
            child.Cancel();
            thread = Thread.CurrentThread.IsThreadPoolThread ? 1 : -1;
            ran.Set();
        });
        scope.Cancel();
        Assert.That(ran.Wait(Patience));
        Assert.That(thread, Is.EqualTo(1));
    }

    [Test]
    public void AnAwaitOnTheTokenEnds()
    {
        var scope = Context.WithCancel(Context.Background);
        var waiting = Task.Delay(Timeout.Infinite, scope.Context.Token);
        scope.Cancel();
        Assert.That(async () => await waiting.WaitAsync(Patience), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void ATokenEndsItsContext([Values] bool cancelledBefore)
    {
        using var source = new CancellationTokenSource();
        if (cancelledBefore)
            source.Cancel();
        var context = Context.From(source.Token);
        var child = Context.WithCancel(context).Context;
        using var scope = Context.WithToken(context, new CancellationTokenSource().Token);
        Assert.That(context.IsDone, Is.EqualTo(cancelledBefore));
        source.Cancel();
        Assert.That(context.Err, Is.TypeOf<ContextCanceledException>());
        Assert.That((child.Err, scope.Context.Err), Is.EqualTo((context.Err, context.Err)));
        Assert.That(Context.From(CancellationToken.None), Is.SameAs(Context.Background));
        Assert.That(Context.From(new CancellationToken(canceled: true)).IsDone);
    }

    [Test]
    public void AContextWithATokenEndsWithoutItToo()
    {
        using var source = new CancellationTokenSource();
        var parent = Context.WithCancel(Context.Background);
        var cancelled = Context.WithToken(parent.Context, source.Token);
        var fromAbove = Context.WithToken(parent.Context, source.Token);
        cancelled.Cancel();
        Assert.That((cancelled.Context.IsDone, fromAbove.Context.IsDone, source.IsCancellationRequested), Is.EqualTo((true, false, false)));
        parent.Cancel();
        Assert.That(fromAbove.Context.IsDone);
        source.Cancel();
        Assert.That(Context.WithToken(parent.Context, source.Token).Context.Err, Is.SameAs(parent.Context.Err));
    }
}
