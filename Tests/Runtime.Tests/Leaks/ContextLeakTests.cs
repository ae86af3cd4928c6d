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
        var stop = Context.AfterFunc(parent, () => GC.KeepAlive(used));
        Assert.That(stop());
        return (used, (parent, stop));
    });

    [Test]
    public void ACallbackThatRanKeepsNothing([Values] bool wasDoneBefore) => Leak.None(() =>
    {
        var used = new object();
        var (context, cancel) = Context.WithCancel(Context.Background);
        var ran = new Chan<int>();
        if (wasDoneBefore)
            cancel();
        var stop = Context.AfterFunc(context, () => ran.Send(used.GetHashCode()));
        cancel();
        ran.Receive();
        return (used, (context, stop));
    });

    [Test]
    public void WhatStopsACallbackDoesNotKeepTheAsyncLocals([Values] bool runs) => Leak.None(() =>
    {
        var used = new object();
        var (context, cancel) = Context.WithCancel(Context.Background);
        Func<bool>? stop = null;
        Go.Run(() =>
        {
            Local.Value = used;
            stop = Context.AfterFunc(context, static () => { });
        }).Join();
        if (runs)
            cancel();
        Assert.That(stop!(), Is.EqualTo(!runs));
        return (used, stop);
    });

    [Test]
    public void WhatStopsACallbackDoesNotKeepTheContext() => Leak.None(static () =>
    {
        var context = Context.WithCancel(Context.Background).Context;
        var stop = Context.AfterFunc(context, static () => { });
        Assert.That(stop());
        return (context, stop);
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
