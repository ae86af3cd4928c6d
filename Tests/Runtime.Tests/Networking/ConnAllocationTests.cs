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
            while (await StreamCalls.ReadByte(default, pair.Far) >= 0)
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

    /// <summary>Of many reads that wait, all end before the next ones begin: a pool that keeps only a few frames would not do.</summary>
    [Test]
    public void ReadsThatWaitAtOnceDoNotAllocate([Values] bool deadlines, [Values] HowToRead how) => SyncTwins.Run(async () =>
    {
        var pairs = Enumerable.Range(0, 32).Select(static _ => new Pair()).ToList();
        var turns = new Chan<byte>();
        var readers = pairs.ConvertAll(pair => SyncTwins.Start(async () =>
        {
            pair.Near.ReadDeadline = deadlines ? TimeSpan.FromMinutes(1) : null;
            var buffer = new byte[1];
            var reader = new BinaryReader(pair.Near);
            while (await turns.Receive__goroutine() == 0)
            {
                _ = how switch
                {
                    HowToRead.Read => await StreamCalls.Read(default, pair.Near, buffer, 0, 1),
                    HowToRead.ReadAsync => await Go.Await__goroutine(pair.Near.ReadAsync(buffer)),
                    HowToRead.ReadExactly => await StreamCalls.ReadExactly(default, pair.Near, buffer, 0, 1),
                    HowToRead.ReadByReader => await BinaryReaderCalls.ReadByte(default, reader),
                    _ => await StreamCalls.ReadByte(default, pair.Near),
                };
            }
        }));
        var bytes = new byte[1];
        var meter = new ChanAllocationTests.Meter();
        Predicate<Pair> isMetered = _ => meter.GoesOn();
        while (pairs.TrueForAll(isMetered))
        {
            foreach (var _ in pairs)
                await turns.Send__goroutine(0);
            while (!readers.TrueForAll(static reader => Waits(reader, WaitReason.Task)))
                await Go.Yield__goroutine();
            foreach (var pair in pairs)
                await StreamCalls.Write(default, pair.Far, bytes, 0, 1);
            while (!readers.TrueForAll(static reader => Waits(reader, WaitReason.ChanReceive)))
                await Go.Yield__goroutine();
        }

        foreach (var _ in pairs)
            await turns.Send__goroutine(1);
        await SyncTwins.JoinAll(readers);
        pairs.ForEach(static pair => pair.Dispose());
    });

    private static bool Waits(Goroutine reader, WaitReason reason) =>
        reader.Status == GoroutineStatus.Waiting && reader.WaitReason == reason;

    public enum HowToRead
    {
        Read,
        ReadAsync,
        ReadExactly,
        ReadByte,
        ReadByReader,
    }
}
