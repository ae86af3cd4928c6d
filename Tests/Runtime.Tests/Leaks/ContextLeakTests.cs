using GoroutineGen.Runtime.Tests.Interrupts;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>Contexts that live long, and what was derived from them or registered with them.</summary>
[LeavesThreadsAlone]
public class ContextLeakTests
{
    private static readonly AsyncLocal<object?> Local = new();

    [Test]
    public void AParentDoesNotKeepACancelledChild() => Leak.None(static () =>
    {
        var parent = Context.WithCancel(Context.Background).Context;
        var (child, cancel) = Context.WithCancel(parent);
        cancel();
        return (child, parent);
    });

    [Test]
    public void AParentDoesNotKeepAChildThatItEnded() => Leak.None(static () =>
    {
        var (parent, cancel) = Context.WithCancel(Context.Background);
        var child = Context.WithCancel(parent).Context;
        cancel();
        return (child, parent);
    });

    [Test]
    public void ATokenDoesNotKeepAContextThatWasCancelled() => Leak.None(static () =>
    {
        var source = new CancellationTokenSource();
        var (context, cancel) = Context.WithToken(Context.Background, source.Token);
        cancel();
        return (context, source);
    });

    [Test]
    public void AStoppedCallbackKeepsNothing() => Leak.None(static () =>
    {
        var used = new object();
        var parent = Context.WithCancel(Context.Background).Context;
        var registration = Context.AfterFunc(parent, () => GC.KeepAlive(used));
        Assert.That(registration.Stop());
        return (used, (parent, registration));
    });

    [Test]
    public void ACallbackThatRanKeepsNothing([Values] bool wasDoneBefore) => Leak.None(() =>
    {
        var used = new object();
        var (context, cancel) = Context.WithCancel(Context.Background);
        var ran = new Chan<int>();
        if (wasDoneBefore)
            cancel();
        var registration = Context.AfterFunc(context, () => ran.Send(used.GetHashCode()));
        cancel();
        ran.Receive();
        return (used, (context, registration));
    });

    [Test]
    public void ARegistrationDoesNotKeepTheAsyncLocals([Values] bool runs) => Leak.None(() =>
    {
        var used = new object();
        var (context, cancel) = Context.WithCancel(Context.Background);
        var registration = default(ContextRegistration);
        Go.Run(() =>
        {
            Local.Value = used;
            registration = Context.AfterFunc(context, static () => { });
        }).Join();
        if (runs)
            cancel();
        Assert.That(registration.Stop(), Is.EqualTo(!runs));
        return (used, registration);
    });

    [Test]
    public void ARegistrationDoesNotKeepTheContext() => Leak.None(static () =>
    {
        var context = Context.WithCancel(Context.Background).Context;
        var registration = Context.AfterFunc(context, static () => { });
        Assert.That(registration.Stop());
        return (context, registration);
    });

    [Test]
    public void AContextDoesNotKeepAGoroutineThatItCouldCancel() => Leak.None(static () =>
    {
        var context = Context.WithCancel(Context.Background).Context;
        var goroutine = Go.Run(context, static () => { });
        goroutine.Join();
        return (goroutine, context);
    });

    [Test]
    public void AGoroutineThatWasCancelledIsNotKept() => Leak.None(static () =>
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var release = new Chan<int>();
        var goroutine = Go.Run(context, () => { release.Receive(); });
        cancel();
        release.Send(1);
        goroutine.Join();
        return (goroutine, context);
    });
}
