using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary>An interrupt that reaches a thread of the scheduler's own between two goroutines comes too late: it is passed over.</summary>
[LeavesThreadsAlone]
public class OwnThreadTests
{
    [Test]
    public void AnInterruptThatComesTooLateIsPassedOver()
    {
        for (var i = 0; i < 50; i++)
        {
            Sleeper? machine = null;
            Go.Run(() => machine = new Sleeper()).Join();
            Wait.For(() => machine!.Sleeps, "the end of the turn");
            machine!.Thread.Interrupt();
            machine.Thread.Interrupt();
        }

        StillRuns();
    }

    [Test]
    public void AGoroutineMayRestoreTheInterruptedState()
    {
        var threads = new Sleeper[50];
        for (var i = 0; i < threads.Length; i++)
        {
            var number = i;
            Go.Run(() =>
            {
                Thread.CurrentThread.Interrupt();
                Assert.Throws<ThreadInterruptedException>(() => Thread.Sleep(0));
                Thread.CurrentThread.Interrupt();
                threads[number] = new Sleeper();
            }).Join();
            // It takes the interrupt; the next test's goroutines must not.
            Wait.For(() => threads[number].Sleeps, "the end of the turn");
        }

        StillRuns();
        Assert.That(threads, Has.All.Matches<Sleeper>(static machine => machine.Thread.IsAlive));
    }

    // The goroutine's own wait ends by it, as a thread's does.
    [Test]
    public void AWaitInOrdinaryCodeOfAGoroutineIsInterrupted()
    {
        Thread? thread = null;
        var chan = new Chan<int>();
        var interrupted = Go.Run(() =>
        {
            Volatile.Write(ref thread, Thread.CurrentThread);
            try
            {
                return chan.Receive() == 0 ? "closed" : "received";
            }
            catch (ThreadInterruptedException)
            {
                return "interrupted";
            }
        });
        Wait.For(() => !chan.Receivers.IsEmpty, "the wait");
        thread!.Interrupt();
        Assert.That(interrupted.Join(), Is.EqualTo("interrupted"));
        Assert.That(chan.Receivers.IsEmpty);
        StillRuns();
    }

    // After its blocking call it waits for a P. That wait cannot end without one, so the interrupt is kept.
    [Test]
    public void AnInterruptWhileAGoroutineWaitsForItsTurnIsKept()
    {
        Sleeper? machine = null;
        var called = new ManualResetEventSlim();
        var release = new ManualResetEventSlim();
        var interrupted = Go.Run(() =>
        {
            machine = new Sleeper();
            Go.Block(() =>
            {
                called.Set();
                release.Wait();
            });
            return Interrupter.IsInterrupted();
        });
        called.Wait();
        Scheduler.WithWorldStopped(WaitReason.None, () =>
        {
            release.Set();
            Wait.For(
                () => interrupted.Status == GoroutineStatus.Runnable && machine!.Sleeps,
                "the wait for a P");
            machine!.Thread.Interrupt();
        });
        Assert.That(interrupted.Join());
        StillRuns();
    }

    /// <summary>The thread that makes it. .NET does not know of a wait for a futex, and the system does.</summary>
    private sealed class Sleeper
    {
        private readonly string _id = SystemThreads.CurrentId();

        internal Thread Thread { get; } = Thread.CurrentThread;

        internal bool Sleeps
        {
            get
            {
                using var state = SystemThreads.OpenState(_id);
                return state is null ? Thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) : SystemThreads.IsAsleep(state);
            }
        }
    }

    private static void StillRuns()
    {
        var chan = new Chan<int>();
        Go.Run(() => chan.Send(1));
        Assert.That(chan.Receive(), Is.EqualTo(1));
    }
}
