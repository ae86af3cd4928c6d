using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Interrupts;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>The handle of a goroutine that has ended, and the Ms that ran it.</summary>
[LeavesThreadsAlone]
public class GoroutineLeakTests
{
    private static readonly AsyncLocal<object?> Local = new();

    [Test]
    public void AHandleDoesNotKeepTheBody() => Leak.None(static () =>
    {
        var used = new object();
        var handle = Go.Run(() => GC.KeepAlive(used));
        handle.Join();
        return (used, handle);
    });

    [Test]
    public void AHandleDoesNotKeepTheTwin() => Leak.None(static () =>
    {
        var used = new object();
        var handle = Spawn.Start(Twin(Entry.Spawn, used));
        handle.Join();
        return (used, handle);

        static async GoTask Twin(Entry entry, object held)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Go.Yield__goroutine();
            GC.KeepAlive(held);
        }
    });

    [Test]
    public void AHandleDoesNotKeepTheTwinThatWasStartedOnADeepStack([Values] bool withResult) => Leak.None(() =>
    {
        var used = new object();
        var handle = StartDeep(() => withResult ? Spawn.Start(TwinWithResult(Entry.Spawn, used)) : Spawn.Start(Twin(Entry.Spawn, used)));
        handle.Join();
        return (used, handle);

        static async GoTask Twin(Entry entry, object held)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Go.Yield__goroutine();
            GC.KeepAlive(held);
        }

        static async GoTask<object?> TwinWithResult(Entry entry, object held)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Go.Yield__goroutine();
            GC.KeepAlive(held);
            return null;
        }
    });

    [Test]
    public void AHandleDoesNotKeepTheAsyncLocals() => Leak.None(static () =>
    {
        var used = new object();
        var handle = Go.Run(() => Set(used));
        handle.Join();
        return (used, handle);
    });

    [Test]
    public void AHandleDoesNotKeepTheStartersAsyncLocals() => Leak.None(static () =>
    {
        var used = new object();
        Goroutine? handle = null;
        OnThread(() =>
        {
            Local.Value = used;
            handle = Go.Run(static () => { });
        });
        handle!.Join();
        return (used, handle);
    });

    [Test]
    public void AnIdleThreadDoesNotKeepTheAsyncLocals([Values(1, 4)] int procs) => Twins.WithMaxProcs(procs, () => Leak.None(() =>
    {
        var used = new object();
        var all = new List<Goroutine>();
        for (var i = 0; i < procs * 4; i++)
        {
            all.Add(Go.Run(() =>
            {
                Local.Value = used;
                Go.Yield();
            }));
        }

        all.ForEach(static goroutine => goroutine.Join());
        return (used, null);
    }));

    [Test]
    public void AThreadThatWaitsForATimerDoesNotKeepTheAsyncLocals()
    {
        using var clock = new FakeClock();
        var timer = new CountingTimer();
        Leak.None(() =>
        {
            var used = new object();
            Go.Run(() =>
            {
                Set(used);
                timer.Set(Clock.After(TimeSpan.FromHours(1)));
            }).Join();
            return (used, null);
        });
        Assert.That(timer.Stop());
    }

    [Test]
    public void AThreadThatEndedWithItsLockedGoroutineIsNotKept() => Leak.None(static () =>
    {
        var used = new object();
        var handle = Go.Run(() =>
        {
            Go.LockThread();
            Local.Value = used;
        });
        handle.Join();
        return (used, handle);
    });

    [Test]
    public void AHandleDoesNotKeepTheThreadThatEndedWithIt() => Twins.WithMaxProcs(1, static () => Leak.None(static () =>
    {
        Machine? used = null;
        var handle = Go.Run(() =>
        {
            Go.LockThread();
            used = Machine.Current;
        });
        handle.Join();
        Go.Run(static () => { }).Join(); // Another one has its processor now.
        return (used!, handle);
    }));

    [Test]
    public void AnIdleThreadDoesNotKeepTheException() => Leak.None(static () =>
    {
        Exception? caught = null;
        var failing = Go.Run(int () => throw new FormatException());
        try
        {
            failing.Join();
        }
        catch (FormatException exception)
        {
            caught = exception;
        }

        return (caught!, null);
    });

    [Test]
    public void AMainGoroutineIsNotKept() => Leak.None(static () =>
    {
        Goroutine? main = null;
        Go.Main(() => main = Goroutine.Current);
        return (main!, null);
    });

    [Test]
    public void AGoroutineThatCaughtAnExceptionIsNotKept() =>
        Leak.None(static () => (Ran(static () => Assert.Catch(static () => throw new FormatException())), null));

    [Test]
    public void AGoroutineThatExitedIsNotKept() => Leak.None(static () => (Ran(static () => Go.Exit()), null));

    [Test]
    public void AGoroutineWithANameIsNotKept() => Leak.None(static () => (Ran(static () => Goroutine.Current!.Name = "named"), null));

    [Test]
    public void AnEndedThreadThatUsedTheApiDoesNotKeepItsAsyncLocals() => Leak.None(static () =>
    {
        var used = new object();
        OnThread(() =>
        {
            Local.Value = used;
            Go.Run(static () => { }).Join();
        });
        return (used, null);
    });

    private static void Set(object value) => Local.Value = value;

    private static Goroutine Ran(Action body)
    {
        // With a main, exceptions are noted.
        Goroutine? goroutine = null;
        Go.Main(() => (goroutine = Go.Run(body)).Join());
        return goroutine!;
    }

    // A method of its own, so that the thread's object is kept by nobody here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OnThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }

    // Started where the stack of an M is so nearly used up that the twin's first call waits for an empty one.
    private static Goroutine StartDeep(Func<Goroutine> start)
    {
        Goroutine? started = null;
        Go.Run(() => started = Deeper(start)).Join();
        return started!;
    }

    private static Goroutine Deeper(Func<Goroutine> start)
    {
        Span<byte> space = stackalloc byte[512];
        space[0] = 1;
        var started = StackGuard.IsLow() ? start() : null;
        if (started is null || !started.GetType().Name.StartsWith(nameof(DeferredRoot), StringComparison.Ordinal))
            started = Deeper(start);
        GC.KeepAlive(space[0]);
        return started;
    }
}
