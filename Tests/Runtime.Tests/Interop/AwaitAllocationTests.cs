using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Channels;
using GoroutineGen.Runtime.Tests.Interrupts;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>A wait for a value task allocates nothing, and neither does a select that waits for a task in vain.</summary>
[LeavesThreadsAlone] // An exception that ends a wait allocates.
public class AwaitAllocationTests
{
    [SetUp]
    public void UnoptimisedCodeBoxesAwaiters() => Assume.That(Build.IsOptimised);

    [Test]
    public void GoroutinesThatWaitForChannelsOfDotNet([Values(1, 2)] int maxProcs)
    {
        var there = Channel.CreateBounded<int>(1);
        var back = Channel.CreateBounded<int>(1);
        Twins.WithMaxProcs(maxProcs, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var echo = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                while (await Go.Await__goroutine(there.Reader.WaitToReadAsync()))
                    back.Writer.TryWrite(await Go.Await__goroutine(there.Reader.ReadAsync()));
            });
            var meter = new ChanAllocationTests.Meter();
            for (var i = 0; meter.GoesOn(); i++)
            {
                await Go.Await__goroutine(there.Writer.WriteAsync(i));
                if (await Go.Await__goroutine(back.Reader.ReadAsync()) != i)
                    throw new InvalidOperationException("Another value came.");
            }

            there.Writer.Complete();
            await echo.Join__goroutine();
        }));
    }

    // What a select left at its task would be an object, or an entry in a list that grows.
    [Test]
    public void SelectsThatWaitForATaskInVain() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var never = new TaskCompletionSource<int>();
        var there = new Chan<int>();
        var back = new Chan<int>();
        var echo = Spawn.Run(async inner =>
        {
            if (inner == Entry.Spawn)
                await Spawn.Point;
            await foreach (var value in there.GetEnumerator__goroutine())
                await back.Send__goroutine(value);
        });
        var meter = new ChanAllocationTests.Meter();
        for (var i = 0; meter.GoesOn(); i++)
        {
            await there.Send__goroutine(i);
            Selecting.Finish(
                await Selecting.Select(Selecting.Await(never.Task, out var node0), Selecting.Receive(back, out var node1)),
                node0.Take(out _),
                node1.Take(out _));
        }

        there.Close();
        await echo.Join__goroutine();
        GC.KeepAlive(never);
    });
}
