using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary><c>Go.Await</c>: what <c>await</c> would give, without <c>async</c>.</summary>
public static partial class AwaitTests
{
    [Test]
    public static void CompletedTask([AllModes] Mode mode) => mode.Run(AwaitCompleted);

    [Test]
    public static void PendingTask([AllModes] Mode mode) => mode.Run(AwaitPending);

    [Test]
    public static void FaultedTask([AllModes] Mode mode) => mode.Run(AwaitFaulted);

    [Test]
    public static void CanceledTask([AllModes] Mode mode) => mode.Run(AwaitCanceled);

    [Test]
    public static void ValueTasks([AllModes] Mode mode) => mode.Run(AwaitValueTasks);

    [Test]
    public static void OtherAwaitables([AllModes] Mode mode) => mode.Run(AwaitOthers);

    [Test]
    public static void TaskThatAContextEnds([AllModes] Mode mode) => mode.Run(AwaitWithContexts);

    [Test]
    public static void TaskThatGoroutinesComplete([AllModes] Mode mode) => mode.Run(CompleteForEachOther);

    [Test]
    public static void ManyTasksOfTheThreadPool([AllModes] Mode mode) => mode.Run(AwaitThreadPool, mode.IsFast ? 20_000 : 2_000);

    [Goroutine]
    private static void AwaitCompleted()
    {
        Go.Await(Task.CompletedTask);
        Assert.That(Go.Await(Task.FromResult("result")), Is.EqualTo("result"));
    }

    [Goroutine]
    private static void AwaitPending()
    {
        var source = new TaskCompletionSource<int>();
        var waiter = Go.Run(AwaitResult, source.Task).As("waiter");
        while (waiter.Status is not (GoroutineStatus.Waiting or GoroutineStatus.Blocked))
            Go.Yield();
        Assert.That(waiter.WaitReason, Is.EqualTo(WaitReason.Task));
        source.SetResult(8);
        Assert.That(waiter.Join(), Is.EqualTo(8));
    }

    [Goroutine]
    private static void AwaitFaulted()
    {
        var pending = new TaskCompletionSource<int>();
        var waiter = Go.Run(AwaitResult, pending.Task);
        pending.SetException(new InvalidOperationException("of the task"));
        foreach (var way in (int[])[0, 1, 2])
        {
            var message = "";
            try
            {
                if (way == 0)
                    waiter.Join();
                else if (way == 1)
                    Go.Await(pending.Task);
                else
                    Go.Await(Task.FromException(new InvalidOperationException("of the task")));
            }
            catch (InvalidOperationException exception)
            {
                message = exception.Message;
            }

            Assert.That(message, Is.EqualTo("of the task"), $"way {way}");
        }
    }

    [Goroutine]
    private static void AwaitCanceled()
    {
        var pending = new TaskCompletionSource<int>();
        var waiter = Go.Run(AwaitResult, pending.Task);
        pending.SetCanceled();
        var canceled = 0;
        try
        {
            waiter.Join();
        }
        catch (OperationCanceledException)
        {
            canceled++;
        }

        try
        {
            Go.Await(Task.FromCanceled(new CancellationToken(canceled: true)));
        }
        catch (OperationCanceledException)
        {
            canceled++;
        }

        Assert.That(canceled, Is.EqualTo(2));
    }

    [Goroutine]
    private static void AwaitValueTasks()
    {
        const int Values = 100;
        var channel = Channel.CreateBounded<int>(1);
        var reader = Go.Run(ReadAll, channel.Reader);
        for (var i = 1; i <= Values; i++)
            Go.Await(channel.Writer.WriteAsync(i));
        channel.Writer.Complete();
        Assert.That(reader.Join(), Is.EqualTo(Values * (Values + 1) / 2));
    }

    [Goroutine]
    private static int ReadAll(ChannelReader<int> reader)
    {
        var total = 0;
        try
        {
            while (true)
                total += Go.Await(reader.ReadAsync());
        }
        catch (ChannelClosedException)
        {
            return total;
        }
    }

    [Goroutine]
    private static void AwaitOthers()
    {
        var source = new TaskCompletionSource<int>();
        Goroutine<int>[] waiters =
        [
            Go.Run(AwaitConfigured, source.Task), Go.Run(AwaitConfiguredValue, source.Task), Go.Run(AwaitAwaiter, source.Task),
            Go.Run(AwaitOwnAwaiter, source.Task), Go.Run(AwaitOwnAwaiter, source.Task),
        ];
        foreach (var waiter in waiters)
        {
            waiter.WaitUntilItWaits(WaitReason.Task);
            Assert.That(waiter.Status, Is.EqualTo(GoroutineStatus.Waiting), "It holds a thread.");
        }

        source.SetResult(8);
        foreach (var waiter in waiters)
            Assert.That(waiter.Join(), Is.EqualTo(8));
    }

    [Goroutine]
    private static int AwaitConfigured(Task<int> task)
    {
        Go.Await(((Task)task).ConfigureAwait(ConfigureAwaitOptions.ForceYielding));
        return Go.Await(task.ConfigureAwait(true));
    }

    [Goroutine]
    private static int AwaitConfiguredValue(Task<int> task)
    {
        Go.Await(new ValueTask(task).ConfigureAwait(false));
        return Go.Await(new ValueTask<int>(task).ConfigureAwait(false));
    }

    [Goroutine]
    private static int AwaitAwaiter(Task<int> task)
    {
        Go.Await(task.GetAwaiter());
        Go.Await(Task.Yield().GetAwaiter());
        return Go.Await(task.GetAwaiter()).GetResult();
    }

    // Several waits: the second run of one continuation must not end the next wait, or somebody else's.
    [Goroutine]
    private static int AwaitOwnAwaiter(Task<int> task)
    {
        var result = Go.Await(new TwiceAwaiter(task)).GetResult();
        for (var i = 0; i < 100; i++)
            Assert.That(Go.Await(new TwiceAwaiter(Task.Run(() => i))).IsCompleted, "The wait has ended too early.");
        return result;
    }

    /// <summary>An awaiter that runs its continuation twice.</summary>
    private sealed class TwiceAwaiter(Task<int> task) : INotifyCompletion
    {
        public bool IsCompleted => task.IsCompleted;

        public int GetResult() => task.Result;

        public void OnCompleted(Action continuation) => task.ContinueWith(
            _ =>
            {
                continuation();
                continuation();
            },
            TaskScheduler.Default);
    }

    [Goroutine]
    private static void AwaitWithContexts()
    {
        var (cancelled, cancel) = Context.WithCancel(Context.Background);
        var (timedOut, stop) = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(1));
        var waiters = new List<Goroutine<Exception?>>();
        for (var form = 0; form < Forms; form++)
            waiters.Add(Go.Run(ErrorOf, cancelled, form));
        foreach (var waiter in waiters)
        {
            waiter.WaitUntilItWaits(WaitReason.Task);
            Assert.That(waiter.Status, Is.EqualTo(GoroutineStatus.Waiting), "It holds a thread.");
        }

        cancel(); // The waits end by it; from here on functions meet a token that is cancelled already.
        foreach (var waiter in waiters)
            Assert.That(waiter.Join(), Is.TypeOf<ContextCanceledException>());
        for (var form = 0; form < Forms; form++)
        {
            Assert.That(ErrorOf(cancelled, form), Is.TypeOf<ContextCanceledException>());
            Assert.That(ErrorOf(timedOut, form), Is.TypeOf<DeadlineExceededException>());
        }

        stop();
        Assert.That(ErrorOf(cancelled, -1), Is.TypeOf<ContextCanceledException>(), "It throws at once.");
        Assert.That(ErrorOf(cancelled, Forms), Is.TypeOf<TestException>(), "Any other exception is thrown as it is.");
        Assert.That(ErrorOf(cancelled, Forms + 1), Is.Null, "Who does not heed the token ends as ever.");
        Assert.That(ErrorOf(Context.Background, Forms + 2), Is.TypeOf<TaskCanceledException>(), "The context is not done.");
    }

    private const int Forms = 4;

    [Goroutine]
    private static Exception? ErrorOf(Context ctx, int form)
    {
        try
        {
            switch (form)
            {
                case -1: Go.Await(ctx, token => Throw(token)); break;
                case 0: Go.Await(ctx, token => Task.Delay(Timeout.Infinite, token)); break;
                case 1: _ = Go.Await(ctx, async token => { await Task.Delay(Timeout.Infinite, token); return 1; }); break;
                case 2: Go.Await(ctx, token => new ValueTask(Task.Delay(Timeout.Infinite, token))); break;
                case 3: _ = Go.Await(ctx, token => Channel.CreateUnbounded<int>().Reader.ReadAsync(token)); break;
                case Forms: Go.Await(ctx, async _ => { await Task.Yield(); throw new TestException("of the task"); }); break;
                case Forms + 1: _ = Go.Await(ctx, _ => new ValueTask<int>(1)); break;
                default: Go.Await(ctx, _ => Task.FromCanceled(new CancellationToken(canceled: true))); break;
            }
        }
        catch (Exception exception)
        {
            return exception;
        }

        return null;
    }

    private static Task Throw(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    [Goroutine]
    private static void CompleteForEachOther()
    {
        const int Links = 100;
        var sources = new TaskCompletionSource<int>[Links + 1];
        for (var i = 0; i <= Links; i++)
            sources[i] = new TaskCompletionSource<int>();
        for (var i = 0; i < Links; i++)
            Go.Run(PassOn, sources[i].Task, sources[i + 1]).As($"link {i}");
        sources[0].SetResult(0);
        Assert.That(Go.Await(sources[Links].Task), Is.EqualTo(Links));
    }

    [Goroutine]
    private static void AwaitThreadPool(int tasks)
    {
        var total = 0L;
        for (var i = 0; i < tasks; i++)
        {
            var value = i;
            total += Go.Await(Task.Run(() => value));
        }

        Assert.That(total, Is.EqualTo((long)tasks * (tasks - 1) / 2));
    }

    [Goroutine]
    private static int AwaitResult(Task<int> task) => Go.Await(task);

    [Goroutine]
    private static void PassOn(Task<int> input, TaskCompletionSource<int> output) => output.SetResult(Go.Await(input) + 1);
}
