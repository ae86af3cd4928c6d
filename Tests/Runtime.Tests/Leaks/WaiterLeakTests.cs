using GoroutineGen.Runtime.Tests.Interrupts;
using GoroutineGen.Sync;
using Mutex = GoroutineGen.Sync.Mutex;
using Semaphore = GoroutineGen.Sync.Semaphore;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>What waited, and what was handed over: nodes are used again, and must not keep what they were used for.</summary>
[LeavesThreadsAlone]
public class WaiterLeakTests
{
    [Test]
    public void ABufferDoesNotKeepAReceivedValue() => Leak.None(static () =>
    {
        var chan = new Chan<object>(4);
        var used = new object();
        chan.Send(used);
        chan.Receive();
        return (used, chan);
    });

    [Test]
    public void ASpareNodeDoesNotKeepValueAndChannel([Values] bool receiverWaits) => Leak.None(() =>
    {
        var chan = new Chan<object>();
        object used = (new object(), chan);
        var other = Go.Run(() =>
        {
            if (receiverWaits)
                chan.Receive();
            else
                chan.Send(used);
        });
        if (receiverWaits)
            chan.Send(used);
        else
            chan.Receive();
        other.Join();
        return (used, null);
    });

    [Test]
    public void ASpareSelectDoesNotKeepItsCases() => Leak.None(static () =>
    {
        var chan = new Chan<object>();
        var silent = new Chan<object>();
        var sender = Go.Run(() =>
        {
            Wait.For(() => !silent.Receivers.IsEmpty, "The select");
            chan.Send(new object());
        });
        Go.Select(Case.Receive(silent), Case.Receive(chan));
        sender.Join();
        return (silent, null);
    });

    [Test]
    public void AListOfManyCasesIsNotKeptByThePoolOfArrays() => Leak.None(static () =>
    {
        var chan = new Chan<object>();
        var silent = new Chan<object>();
        var sender = Go.Run(() =>
        {
            Wait.For(() => !silent.Receivers.IsEmpty, "The select");
            chan.Send(new object());
        });
        SelectCase[] cases = [.. Enumerable.Range(0, 30).Select(_ => SelectCase.Receive(silent)), SelectCase.Receive(chan)];
        Go.Select(cases);
        sender.Join();
        return (silent, null);
    });

    [Test]
    public void AsyncCodeThatReceivedIsNotKept([Values] bool cancels) => Leak.None(() =>
    {
        var chan = new Chan<object>();
        var used = new object();
        using var source = new CancellationTokenSource();
        var receive = chan.ReceiveAsync(source.Token).AsTask();
        if (cancels)
            source.Cancel();
        else
            chan.Send(used);
        Assert.That(() => receive.Wait(), cancels ? Throws.TypeOf<AggregateException>() : Throws.Nothing);
        return (cancels ? chan : used, null);
    });

    [Test]
    public void AWaiterDoesNotKeepItsLock() => Leak.None(static () =>
    {
        var mutex = new Mutex();
        mutex.Lock();
        var waiting = Go.Run(mutex.Lock);
        Wait.For(() => waiting.Status == GoroutineStatus.Blocked, "The wait");
        mutex.Unlock();
        waiting.Join();
        return (mutex, null);
    });

    [Test]
    public void AWaiterDoesNotKeepItsContext() => Leak.None(static () =>
    {
        var semaphore = new Semaphore(1);
        var (context, cancel) = Context.WithCancel(Context.Background);
        semaphore.Acquire(1);
        var waiting = Go.Run(() =>
        {
            try
            {
                semaphore.Acquire(context, 1);
            }
            catch (OperationCanceledException)
            {
            }
        });
        Wait.For(() => waiting.Status == GoroutineStatus.Blocked, "The wait");
        cancel();
        waiting.Join();
        return (context, semaphore);
    });

    [Test]
    public void AnEndedThreadThatWaitedIsNotKept() => Leak.None(static () =>
    {
        var chan = new Chan<int>();
        var thread = new Thread(() => chan.Receive());
        thread.Start();
        chan.Send(1);
        thread.Join();
        return (thread, chan);
    });

    [Test]
    public void AFunctionThatRanOnceIsNotKept() => Leak.None(static () =>
    {
        var used = new object();
        var once = new Once();
        once.Do(() => GC.KeepAlive(used));
        var value = new OnceValue<int>(() => used.GetHashCode());
        value.Get();
        return (used, (once, value));
    });

    [Test]
    public void AFlightThatHasEndedIsNotKept() => Leak.None(static () =>
    {
        var group = new SingleFlight<object>();
        var used = new object();
        Assert.That(group.Do("key", () => used), Is.SameAs(used));
        return (used, group);
    });

    [Test]
    public void AGroupDoesNotKeepWhatRanInIt() => Leak.None(static () =>
    {
        var used = new object();
        var errors = new ErrGroup();
        errors.Go(() => GC.KeepAlive(used));
        errors.Wait();
        var waits = new WaitGroup();
        waits.Go(() => GC.KeepAlive(used));
        waits.Wait();
        return (used, (errors, waits));
    });

    [Test]
    public void APoolLetsGoOfWhatNobodyTakes() => Leak.None(static () =>
    {
        var pool = new Pool<object>(static () => new object());
        var used = pool.Get();
        pool.Put(used);
        return (used, pool);
    });

    [Test]
    public void ATaskThatWasAwaitedIsNotKept() => Leak.None(static () =>
    {
        var source = new TaskCompletionSource<object>();
        var waiting = Go.Run(() => Go.Await(source.Task));
        Wait.For(() => waiting.Status == GoroutineStatus.Blocked, "The wait");
        source.SetResult(new object());
        waiting.Join();
        return (source.Task, null);
    });

    [Test]
    public void AGoroutineThatWasAwaitedDoesNotKeepTheOneThatAwaitedIt() => Leak.None(static () =>
    {
        var chan = new Chan<int>();
        var awaited = Go.Run(() => chan.Receive());
        var joiner = Go.Run(() => awaited.Join());
        var task = awaited.Completion;
        Wait.For(() => joiner.Status == GoroutineStatus.Blocked, "The join");
        chan.Send(1);
        joiner.Join();
        task.Wait();
        return (joiner, awaited);
    });
}
