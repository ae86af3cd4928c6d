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
    public void ReadsAndWritesDoNotAllocate([Values] bool deadlines) => SyncTwins.Run(async () =>
    {
        using var pair = new Pair();
        foreach (var conn in new[] { pair.Near, pair.Far })
            conn.ReadDeadline = conn.WriteDeadline = deadlines ? TimeSpan.FromMinutes(1) : null;
        var other = SyncTwins.Start(async () =>
        {
            var bytes = new byte[1];
            while (await StreamCalls.Read(default, pair.Far, bytes, 0, 1) > 0)
                await StreamCalls.Write(default, pair.Far, bytes, 0, 1);
        });
        var buffer = new byte[1];
        var meter = new ChanAllocationTests.Meter();
        while (meter.GoesOn())
        {
            await StreamCalls.Write(default, pair.Near, buffer, 0, 1);
            await StreamCalls.Read(default, pair.Near, buffer, 0, 1);
        }

        pair.Near.Close();
        await other.Join__goroutine();
    });
}
