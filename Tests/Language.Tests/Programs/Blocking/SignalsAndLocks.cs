// Signals, locks and collections, in blocking regions
// Expected: suspends
// Twins: 1
using System.Collections.Concurrent;

namespace Programs.Blocking.SignalsAndLocks;

static partial class Program
{
    private static readonly Lock Gate = new();

    [Goroutine]
    public static void Run(Log log)
    {
        using var slim = new ManualResetEventSlim();
        using var manual = new ManualResetEvent(false);
        using var countdown = new CountdownEvent(1);
        using var barrier = new Barrier(2);
        using var items = new BlockingCollection<int>(1);
        object monitor = new();
        var ready = false;
        var other = new Thread(() =>
        {
            slim.Set();
            manual.Set();
            countdown.Signal();
            barrier.SignalAndWait();
            for (var i = 0; i < 3; i++)
                items.Add(i);
            items.CompleteAdding();
            lock (monitor)
            {
                ready = true;
                Monitor.PulseAll(monitor);
            }
        });
        other.Start();
        slim.Wait();
        log.Step(manual.WaitOne() && manual.WaitOne(0) && WaitHandle.WaitAll([manual]));
        log.Step(WaitHandle.WaitAny([manual]) + (slim.Wait(0) ? 1 : 0));
        countdown.Wait();
        barrier.SignalAndWait();
        log.Step(items.Take());
        foreach (var item in items.GetConsumingEnumerable())
            log.Step(item);
        log.Step(items.TryTake(out var none) ? none : -1);
        lock (monitor)
        {
            while (!ready)
                Monitor.Wait(monitor);
        }

        other.Join();
        log.Step(other.Join(0));
        var sum = 0;
        Parallel.For(0, 10, i => Interlocked.Add(ref sum, i));
        log.Step(sum);
        lock (Gate)
        {
            lock (monitor)
                log.Write(Gate.IsHeldByCurrentThread && Monitor.IsEntered(monitor));
        }

        log.Step(Gate.IsHeldByCurrentThread || Monitor.IsEntered(monitor));
        try
        {
            lock ((object)null!)
                log.Write("never");
        }
        catch (ArgumentNullException)
        {
            log.Step("no lock");
        }
    }
}
