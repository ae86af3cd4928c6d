using GoroutineGen.Blocking;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>Which task it is for which a wait for any of several ends.</summary>
public static class WaitAnyTests
{
    /// <summary>The first to end, also where another one, that stands before it, ends before the waiter goes on.</summary>
    [Test]
    public static async Task ItIsTheFirstToEnd()
    {
        TaskCompletionSource before = new();
        TaskCompletionSource first = new();
        var wait = TaskCalls.WaitAny(CancellationToken.None, before.Task, first.Task);
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Elsewhere());
        try
        {
            first.SetResult();
            before.SetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        Assert.That(await wait, Is.EqualTo(1));
    }

    /// <summary>Who ends a task in such a context does not run what waits for the task.</summary>
    private sealed class Elsewhere : SynchronizationContext;
}
