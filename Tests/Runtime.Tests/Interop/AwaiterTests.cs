using System.Runtime.CompilerServices;
using GoroutineGen.Runtime.Tests.Channels;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>A thread waits for awaiters that the library knows nothing of.</summary>
public class AwaiterTests
{
    [Test]
    public void TheThreadsOwnContextIsNotWaitedFor() => Patience.Run(() =>
    {
        var context = new DeafContext();
        SynchronizationContext.SetSynchronizationContext(context);
        Go.Await(Task.Delay(1).ConfigureAwait(true));
        Go.Await(Task.Delay(1).GetAwaiter()).GetResult();
        Assert.That(SynchronizationContext.Current, Is.SameAs(context));
    });

    [Test]
    public void WhatAnAwaiterThrowsEndsTheWait([Values] bool runsContinuation) => Patience.Run(() =>
    {
        var awaiter = new ThrowingAwaiter(runsContinuation);
        Assert.That(() => Go.Await(awaiter), runsContinuation ? Throws.Nothing : Throws.InvalidOperationException);
        Assert.That(ThreadParker.Current.IsAsleep, Is.False);
        var pending = Task.Delay(1);
        Go.Await(pending);
        Assert.That(pending.IsCompleted, "Nothing is left of the first wait.");
    });

    private sealed class DeafContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            // As a context whose thread waits.
        }
    }

    private sealed class ThrowingAwaiter(bool runsContinuation) : INotifyCompletion
    {
        public void OnCompleted(Action continuation)
        {
            if (runsContinuation)
                continuation();
            throw new InvalidOperationException("It takes no continuation.");
        }
    }
}
