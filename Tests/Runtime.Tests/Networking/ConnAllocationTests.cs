using GoroutineGen.Blocking;
using GoroutineGen.Runtime.Tests.Channels;
using GoroutineGen.Runtime.Tests.Interrupts;
using GoroutineGen.Runtime.Tests.Sync;

namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>Reading and writing allocates nothing in steady state.</summary>
[NonParallelizable]
[LeavesThreadsAlone] // An exception that ends a wait allocates.
public class ConnAllocationTests
{
    [Test]
    public void ReadsAndWritesDoNotAllocate() => SyncTwins.Run(async () =>
    {
        using var pair = new Pair();
        var other = SyncTwins.Start(async () =>
        {
            var bytes = new byte[1];
            while (await Go.Await__goroutine(StreamCalls.ReadByte(default, pair.Far)) >= 0)
            {
                await StreamCalls.Read(default, pair.Far, bytes, 0, 1);
                await StreamCalls.Write(default, pair.Far, "ab"u8);
            }
        });
        var buffer = new byte[2];
        var meter = new ChanAllocationTests.Meter();
        while (meter.GoesOn())
        {
            await StreamCalls.Write(default, pair.Near, buffer, 0, 2);
            await StreamCalls.ReadExactly(default, pair.Near, buffer, 0, 2);
        }

        pair.Near.Close();
        await other.Join__goroutine();
    });
}
