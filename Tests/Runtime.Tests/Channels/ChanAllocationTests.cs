using GoroutineGen.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Interrupts;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>In steady state no operation allocates, whether it waits or not, and wherever it waits.</summary>
[LeavesThreadsAlone] // An exception that ends a wait allocates.
public class ChanAllocationTests
{
    [SetUp]
    public void UnoptimisedCodeBoxesAwaiters() => Assume.That(Build.IsOptimised);

    [Test]
    public void GoroutinesThatWaitForEachOther([Values(1, 2)] int maxProcs)
    {
        var there = new Chan<int>();
        var back = new Chan<int>();
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var echo = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                await foreach (var value in there.GetEnumerator__goroutine())
                    await back.Send__goroutine(value);
            });
            var meter = new Meter();
            for (var i = 0; meter.GoesOn(); i++)
            {
                await there.Send__goroutine(i);
                await back.Receive__goroutine();
            }

            there.Close();
            await echo.Join__goroutine();
        }));
    }

    [Test]
    public void ThreadsThatWaitForEachOther() => Patience.Run(() =>
    {
        var there = new Chan<int>();
        var back = new Chan<int>();
        var echo = new Thread(() =>
        {
            foreach (var value in there)
                back.Send(value);
        });
        echo.Start();
        var meter = new Meter();
        for (var i = 0; meter.GoesOn(); i++)
        {
            there.Send(i);
            back.Receive();
        }

        there.Close();
        echo.Join();
    });

    // Not on the test's own thread: its synchronization context allocates.
    [Test]
    public void AsyncCodeThatWaitsForAsyncCode()
    {
        var there = new Chan<int>();
        var back = new Chan<int>();
        var echo = Task.Run(async () =>
        {
            await foreach (var value in there.ReadAllAsync())
                await back.SendAsync(value);
        });
        var counting = Task.Run(async () =>
        {
            var meter = new Meter();
            for (var i = 0; meter.GoesOn(); i++)
            {
                await there.SendAsync(i);
                await back.ReceiveAsync();
            }
        });
        Assert.That(async () => await counting.Soon(), Throws.Nothing);
        there.Close();
        Assert.That(async () => await echo.Soon(), Throws.Nothing);
    }

    // The waits start here and end on the thread pool: what they used comes back to this thread.
    [Test]
    public void WaitsThatStartOnOneThreadAndEndOnAnother() => Patience.Run(() =>
    {
        var chan = new Chan<int>();
        var meter = new Meter();
        for (var i = 0; meter.GoesOn(); i++)
        {
            var receive = chan.ReceiveAsync();
            chan.Send(i);
            var spinner = default(SpinWait);
            while (!receive.IsCompleted)
                spinner.SpinOnce(sleep1Threshold: -1);
            if (receive.GetAwaiter().GetResult() != i)
                Assert.Fail("Another value came.");
        }
    });

    [Test]
    public void ASelectThatDoesNotWait()
    {
        var a = new Chan<int>(1);
        var b = new Chan<string>(1);
        var meter = new Meter();
        for (var i = 0; meter.GoesOn(); i++)
        {
            a.Send(i);
            if (Go.Select(Case.Receive(a, out var number), Case.Receive(b, out var text)) != 0 || number != i)
                Assert.Fail("The value did not come.");
            if (Go.TrySelect(Case.Receive(a, out number), Case.Receive(b, out text)) != -1)
                Assert.Fail("Nothing was ready.");
        }
    }

    [Test]
    public void SelectsThatWaitForEachOther([Values(1, 2)] int maxProcs)
    {
        var there = new Chan<int>();
        var back = new Chan<string>();
        var done = new Chan<string>(capacity: 1);
        var idle = new Chan<int>();
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var echo = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                for (var open = true; open;)
                {
                    Selecting.Finish(
                        await Selecting.Select(Selecting.Receive(there, out var node), Selecting.Receive(idle)),
                        node.Take(out _, out open));
                    await Selecting.Select(Selecting.Receive(idle), Selecting.Send(open ? back : done, ""));
                }
            });
            var meter = new Meter();
            for (var i = 0; meter.GoesOn(); i++)
            {
                await there.Send__goroutine(i);
                Selecting.Finish(
                    await Selecting.Select(Selecting.Receive(idle, out var node0), Selecting.Receive(back, out var node1)),
                    node0.Take(out _),
                    node1.Take(out _));
            }

            there.Close();
            await echo.Join__goroutine();
        }));
    }

    [Test]
    public void SelectsAmongManyCasesThatWait([Values(3, 40)] int count) => Patience.Run(() =>
    {
        var chans = Enumerable.Range(0, count).Select(_ => new Chan<int>()).ToArray();
        var back = new Chan<bool>();
        var echo = new Thread(() =>
        {
            var cases = Array.ConvertAll(chans, chan => SelectCase.Receive(chan));
            while (cases[Go.Select(cases)].IsOpen)
                back.Send(true);
        });
        echo.Start();
        var meter = new Meter();
        for (var i = 0; meter.GoesOn(); i++)
        {
            chans[i % count].Send(i);
            back.Receive();
        }

        Array.ForEach(chans, chan => chan.Close());
        echo.Join();
    });

    /// <summary>
    /// Counts what the process allocates. At first code is not optimised yet, and things are made that are used from then on: so there are
    /// several batches, and steady state is reached when one of them has taken next to nothing. What allocates each time never reaches it.
    /// </summary>
    internal sealed class Meter
    {
        private const int Rounds = 2_000;
        private const int MostBatches = 100;

        // For what the process does beside: a fraction of what one object a round would take.
        private const long Slack = Rounds * 8;

        private int _rounds;
        private int _batches;
        private long _before;

        internal bool GoesOn()
        {
            if (_rounds++ % Rounds != 0)
                return true;
            var now = GC.GetTotalAllocatedBytes(precise: true);
            var allocated = now - _before;
            if (_batches > 0 && allocated < Slack)
                return false;
            Assert.That(_batches, Is.LessThan(MostBatches), $"{allocated / (double)Rounds:F1} bytes a round");
            _batches++;
            _before = GC.GetTotalAllocatedBytes(precise: true);
            return true;
        }
    }
}
