using System.Threading.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Channels;
using GoroutineGen.Runtime.Tests.Interrupts;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>A wait for a value task allocates nothing, wherever the task is completed.</summary>
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
}
