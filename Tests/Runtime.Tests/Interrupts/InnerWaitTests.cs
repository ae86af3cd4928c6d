using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary>The library's own waits go on when the thread is interrupted, and the interrupt is kept for the thread's next wait.</summary>
[LeavesThreadsAlone]
public class InnerWaitTests
{
    private Latch _latch;

    [Test]
    public void ALatch() => IsNotEnded(() => _latch.Enter(), () => _latch.Exit());

    [Test]
    public void ALock()
    {
        var inner = new InnerLock();
        IsNotEnded(() => inner.Hold(), inner.Exit);
        Assert.That(inner.TryEnter());
    }

    [Test]
    public void ANote()
    {
        var note = new Note();
        IsNotEnded(note.Wait, note.Signal, holdsFirst: false);
    }

    [Test]
    public void AnInterruptThatComesWhileAThreadOfOurOwnDozesIsForgotten()
    {
        var note = new OwnNote();
        var kept = true;
        var thread = Interrupter.Start(() =>
        {
            Thread.CurrentThread.Interrupt();
            while (!note.Doze(Timeout.Infinite))
            {
                // It may return for no reason.
            }

            kept = Interrupter.IsInterrupted();
        });
        note.Signal();
        Interrupter.Join(thread);
        Assert.That(kept, Is.False);
    }

    [Test]
    public void AnInterruptThatComesWhileAThreadOfOurOwnWaitsIsKept()
    {
        var note = new OwnNote();
        var kept = false;
        var thread = Interrupter.Start(() =>
        {
            Thread.CurrentThread.Interrupt();
            note.Wait();
            kept = Interrupter.IsInterrupted();
        });
        note.Signal();
        Interrupter.Join(thread);
        Assert.That(kept);
    }

    [Test]
    public void NoSignalIsLost()
    {
        const int Turns = 100_000;
        var here = new OwnNote();
        var there = new OwnNote();
        var turns = 0;
        var thread = Interrupter.Start(() =>
        {
            for (var i = 0; i < Turns; i++)
            {
                there.Wait();
                turns++;
                here.Signal();
            }
        });
        for (var i = 0; i < Turns; i++)
        {
            there.Signal();
            while (!here.Doze(Timeout.Infinite))
            {
                // As above.
            }
        }

        Interrupter.Join(thread);
        Assert.That(turns, Is.EqualTo(Turns));
        Assert.That(here.Doze(0), Is.False);
    }

    [Test]
    public void ASignalIsGivenByAnInterruptedThread()
    {
        var note = new Note();
        var kept = false;
        var signalling = Interrupter.Start(() =>
        {
            Thread.CurrentThread.Interrupt();
            for (var i = 0; i < 1_000; i++)
                note.Signal();
            kept = Interrupter.IsInterrupted();
        });
        var waiting = Interrupter.Start(() =>
        {
            while (!Volatile.Read(ref kept))
                note.Doze(0); // Contends for the note.
        });
        Interrupter.Join(signalling, waiting);
        Assert.That(kept);
    }

    [Test]
    public void AnInterruptedWaitForANoteLeavesTheNextSignalToTheNextWait()
    {
        var note = new Note();
        var thread = Interrupter.Start(() =>
        {
            Thread.CurrentThread.Interrupt();
            Assert.That(note.WaitUnlessInterrupted(), Is.False);
            note.Signal();
            Assert.That(note.WaitUnlessInterrupted());
        });
        Interrupter.Join(thread);
    }

    [Test]
    public void WorkIsDoneOnceHoweverManyInterruptsCome()
    {
        var done = 0;
        var kept = false;
        var gate = new object();
        Thread working;
        lock (gate)
        {
            working = Interrupter.Start(() =>
            {
                Uninterrupted.Do(gate, held =>
                {
                    lock (held)
                        done++;
                });
                kept = Interrupter.IsInterrupted();
            });
            for (var i = 0; i < 100; i++)
            {
                Wait.For(() => working.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait");
                working.Interrupt();
            }
        }

        Interrupter.Join(working);
        Assert.That((done, kept), Is.EqualTo((1, true)));
    }

    // A thread comes to a wait with an interrupt, and gets another one in it.
    private static void IsNotEnded(Action wait, Action end, bool holdsFirst = true)
    {
        if (holdsFirst)
            wait();
        var passed = false;
        var kept = false;
        var waiting = Interrupter.Start(() =>
        {
            Thread.CurrentThread.Interrupt();
            wait();
            Volatile.Write(ref passed, true);
            kept = Interrupter.IsInterrupted();
            if (holdsFirst)
                end();
        });
        for (var i = 0; i < 3; i++)
        {
            Wait.For(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait");
            waiting.Interrupt();
        }

        Assert.That(Volatile.Read(ref passed), Is.False);
        end();
        Interrupter.Join(waiting);
        Assert.That((passed, kept), Is.EqualTo((true, true)));
    }
}
