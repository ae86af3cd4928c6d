using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary>What holds for a lock, a condition or permits when the wait of a thread is interrupted.</summary>
[LeavesThreadsAlone]
public class InterruptedLockTests
{
    [Test]
    public void AConditionOfAMutex()
    {
        var mutex = new Mutex();
        AConditionHoldsItsLock(new Cond(mutex), mutex.Lock, mutex.Unlock, mutex.TryLock);
    }

    [Test]
    public void AConditionOfAWriter()
    {
        var mutex = new RWMutex();
        AConditionHoldsItsLock(new Cond(mutex), mutex.Lock, mutex.Unlock, mutex.TryRLock);
    }

    [Test]
    public void AConditionOfAReader()
    {
        var mutex = new RWMutex();
        AConditionHoldsItsLock(
            new Cond(mutex, forReading: true), mutex.RLock, mutex.RUnlock, mutex.TryLock, other: (mutex.Lock, mutex.Unlock));
    }

    [Test]
    public void ASignalIsNotUsedUpByAnInterruptedWait()
    {
        var mutex = new Mutex();
        var cond = new Cond(mutex);
        var interrupted = 0;
        var woken = 0;
        var waiting = Interrupter.Start(() => WaitAndCount(mutex, cond, ref woken, ref interrupted));
        Wait.For(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait");
        var other = Interrupter.Start(() => WaitAndCount(mutex, cond, ref woken, ref interrupted));
        Wait.For(() => other.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait");
        waiting.Interrupt();
        Interrupter.Join(waiting);
        cond.Signal();
        Interrupter.Join(other);
        Assert.That((woken, interrupted), Is.EqualTo((1, 1)));
    }

    [Test]
    public void AWaiterThatWasInterruptedIsForgottenByItsContext()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var permits = new Semaphore(0);
        var waiting = Interrupter.Start(() => Assert.Throws<ThreadInterruptedException>(() => permits.Acquire(context)));
        Wait.For(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait");
        Assert.That(context.Canceller!.HasListeners);
        waiting.Interrupt();
        Interrupter.Join(waiting);
        Assert.That(context.Canceller!.HasListeners, Is.False);
        cancel();
    }

    // Interrupted in its wait, and then again while somebody else holds the lock that it has to take again.
    private static void AConditionHoldsItsLock(
        Cond cond, Action enter, Action exit, Func<bool> tryEnterOther, (Action Enter, Action Exit)? other = null)
    {
        var (enterOther, exitOther) = other ?? (enter, exit);
        var held = false;
        var again = false;
        var waiting = Interrupter.Start(() =>
        {
            enter();
            try
            {
                cond.Wait();
            }
            catch (ThreadInterruptedException)
            {
                held = !tryEnterOther();
            }

            exit(); // Throws when the lock is not held.
            again = Assert.Throws<ThreadInterruptedException>(() => Thread.Sleep(0)) is not null;
        });
        Wait.For(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait");
        enterOther();
        waiting.Interrupt();
        Wait.For(() => !cond.HasWaiters && waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the wait for the lock");
        waiting.Interrupt();
        exitOther();
        Interrupter.Join(waiting);
        Assert.That((held, again), Is.EqualTo((true, true)));
    }

    private static void WaitAndCount(Mutex mutex, Cond cond, ref int woken, ref int interrupted)
    {
        mutex.Lock();
        try
        {
            cond.Wait();
            woken++;
        }
        catch (ThreadInterruptedException)
        {
            interrupted++;
        }
        finally
        {
            mutex.Unlock();
        }
    }
}
