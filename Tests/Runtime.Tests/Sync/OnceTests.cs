using GoroutineGen.Frames;
using GoroutineGen.Sync;

namespace GoroutineGen.Runtime.Tests.Sync;

public class OnceTests
{
    [Test]
    public void OneRunsTheFunctionAndTheOthersWaitForItsEnd([Values(1, 2)] int maxProcs)
    {
        var once = new Once();
        var runs = 0;
        var ended = false;
        Twins.WithMaxProcs(maxProcs, () => SyncTwins.Run(async () =>
        {
            var all = new List<Goroutine>();
            for (var i = 0; i < 10; i++)
            {
                all.Add(SyncTwins.Start(async () =>
                {
                    await once.Do__goroutine(Entry.Call, Init);
                    Assert.That(Volatile.Read(ref ended));
                }));
            }

            var join = SyncTwins.StartThread(() =>
            {
                once.Do(Init);
                Assert.That(Volatile.Read(ref ended));
            });
            await Go.Await__goroutine(once.DoAsync(() => Task.Run(Init)).AsTask());
            Assert.That(Volatile.Read(ref ended));
            await SyncTwins.JoinAll(all);
            Go.Block(join);
        }));
        Assert.That(runs, Is.EqualTo(1));

        void Init()
        {
            Interlocked.Increment(ref runs);
            Go.Sleep(10);
            Volatile.Write(ref ended, true);
        }
    }

    [Test]
    public void AFunctionThatThrowsCountsAsRun()
    {
        var once = new Once();
        Assert.That(() => once.Do(() => throw new FormatException()), Throws.TypeOf<FormatException>());
        once.Do(() => Assert.Fail("It ran again."));
    }

    [Test]
    public void AFunctionThatExitsCountsAsRun() => SyncTwins.RunAlone(async () =>
    {
        var once = new Once();
        var exits = SyncTwins.Start(async () => await once.Do__goroutine(Entry.Call, Go.Exit));
        await exits.Join__goroutine();
        await once.Do__goroutine(Entry.Call, () => Assert.Fail("It ran again."));
    });

    [Test]
    public void RecursionThrowsAndAnotherOnceDoesNot()
    {
        var once = new Once();
        var runs = 0;
        once.Do(() =>
        {
            runs++;
            new Once().Do(() => runs++);
            Assert.That(() => once.Do(() => runs++), Throws.TypeOf<LockRecursionException>().With.Message.Contains("Once.Do"));
        });
        Assert.That(runs, Is.EqualTo(2));
    }

    [Test]
    public void AnAsyncCallerThatGivesUpDoesNotEndTheFunction()
    {
        var once = new Once();
        using var cancellation = new CancellationTokenSource();
        var function = new TaskCompletionSource();
        var runs = once.DoAsync(() => function.Task).AsTask();
        var givesUp = once.DoAsync(() => Task.CompletedTask, cancellation.Token).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await givesUp, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(runs.IsCompleted, Is.False);
        function.SetResult();
        SyncTwins.Finish(runs);
        SyncTwins.Finish(once.DoAsync(() => throw new FormatException()).AsTask());
    }

    [Test]
    public void AValueIsComputedOnceAndItsFunctionIsLetGo()
    {
        var runs = 0;
        var (value, held) = Make();
        Assert.That(value.Get(), Is.EqualTo(42));
        Assert.That(value.Get(), Is.EqualTo(42));
        Assert.That(value.GetAsync().AsTask().Result, Is.EqualTo(42));
        SyncTwins.RunAlone(async () => Assert.That(await value.Get__goroutine(Entry.Call), Is.EqualTo(42)));
        Assert.That(runs, Is.EqualTo(1));
        Assert.That(() => { GC.Collect(); return held.IsAlive; }, Is.False.After(30_000, 50), "The function is still held.");
        GC.KeepAlive(value);

        (OnceValue<int> Value, WeakReference Held) Make()
        {
            var captured = new object();
            return (new OnceValue<int>(() =>
            {
                runs++;
                return captured.GetHashCode() == 0 ? 0 : 42;
            }), new WeakReference(captured));
        }
    }

    [Test]
    public void WhoAsksFirstDecidesWhichFormOfALambdaRuns() => SyncTwins.RunAlone(async () =>
    {
        var asked = Both();
        Assert.That(await asked.Get__goroutine(Entry.Call), Is.EqualTo("resumable"));
        Assert.That(asked.Get(), Is.EqualTo("resumable"));
        Assert.That(Both().Get(), Is.EqualTo("ordinary"));
        Assert.That(await Both().GetAsync(), Is.EqualTo("ordinary"));
        Assert.That(() => new OnceValue<string>(() => "", null!), Throws.ArgumentNullException);

        static OnceValue<string> Both() => new(() => "ordinary", static _ => new GoTask<string>(null, "resumable"));
    });

    [Test]
    public void AValuesExceptionIsThrownByEveryCall() => SyncTwins.RunAlone(async () =>
    {
        var runs = 0;
        var value = new OnceValue<int>(() =>
        {
            runs++;
            throw new FormatException("bad");
        });
        for (var i = 0; i < 2; i++)
        {
            Assert.That(() => value.Get(), Throws.TypeOf<FormatException>().With.Message.EqualTo("bad"));
            Assert.That(async () => await value.GetAsync(), Throws.TypeOf<FormatException>());
            FormatException? thrown = null;
            try
            {
                await value.Get__goroutine(Entry.Call);
            }
            catch (FormatException exception)
            {
                thrown = exception;
            }

            Assert.That(thrown, Is.Not.Null);
        }

        Assert.That(runs, Is.EqualTo(1));
    });

    [Test]
    public void AValueThatAsksForItselfThrowsAndOneWhoseFunctionExitedIsCancelled() => SyncTwins.RunAlone(async () =>
    {
        OnceValue<int>? recursive = null;
        recursive = new OnceValue<int>(() => recursive!.Get());
        Assert.That(() => recursive.Get(), Throws.TypeOf<LockRecursionException>());

        var exited = new OnceValue<int>(() =>
        {
            Go.Exit();
            return 1;
        });
        var goroutine = SyncTwins.Start(async () => await exited.Get__goroutine(Entry.Call));
        await goroutine.Join__goroutine();
        Assert.That(() => exited.Get(), Throws.InstanceOf<OperationCanceledException>());
    });
}
