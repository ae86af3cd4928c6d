using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Frames;

public class FrameTests
{
    [Test]
    public void ACallThatNeverSuspendsAllocatesNothing()
    {
        long allocated = -1;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Fib(Entry.Call, 10);
            var before = GC.GetAllocatedBytesForCurrentThread();
            await Fib(Entry.Call, 10);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        // A Debug build's state machines are classes, which the compiler decides and not the builder.
        Assert.That(allocated, Build.IsOptimised ? Is.Zero : Is.Positive);
    }

    [Test]
    public void ACallThatDeliversAndNeverSuspendsAllocatesNothing()
    {
        long allocated = -1;
        var sum = 1;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var total = 1;
            (await Accumulate(Entry.Call, total, 10)).Deliver(out total, out _);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                (await Accumulate(Entry.Call, total, i)).Deliver(out total, out _);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            sum = total;
        });
        Assert.That(sum, Is.EqualTo(1 + 10 + 4950));
        Assert.That(allocated, Build.IsOptimised ? Is.Zero : Is.Positive);
    }

    [Test]
    public void AMillionNestedCallsReturnTheirResult()
    {
        var depth = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            depth = await Depth(Entry.Call, 1_000_000);
        });
        Assert.That(depth, Is.EqualTo(1_000_000));
    }

    [Test]
    public void ADeepChainThatParksAtItsEndUnwindsToItsResult()
    {
        var depth = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            depth = await DepthThenYield(Entry.Call, 50_000);
        });
        Assert.That(depth, Is.EqualTo(50_000));
    }

    [Test]
    public void ASpawnFromADeepStackStartsTheGoroutine()
    {
        const int Depth = 12_000;
        const int Tries = 20;
        var ran = 0;
        var limit = Go.MaxStackBytes;
        Go.MaxStackBytes = 50_000_000;
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Tries; i++)
                await Deeper(32 * i); // So that the stack is used up now at a start, now at a call.
        }));
        Go.MaxStackBytes = limit;
        Assert.That(ran, Is.EqualTo(Tries * Depth));

        GoTask Deeper(int bytes)
        {
            Span<byte> used = stackalloc byte[bytes + 1];
            used[bytes] = 1;
            return SpawnAtEachDepth(Entry.Call, Depth);
        }

        async GoTask SpawnAtEachDepth(Entry entry, int depth)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            if (depth == 0)
            {
                // More than a goroutine's stack may take: what its thread allocated elsewhere is not the stack of a goroutine whose start
                // was put off.
                for (var i = 0; i < 2_000; i++)
                    GC.KeepAlive(new byte[50_000]);
                return;
            }

            var goroutine = Spawn.Start(One(Entry.Spawn, depth));
            await SpawnAtEachDepth(Entry.Call, depth - 1);
            Assert.That(await goroutine.Join__goroutine(), Is.EqualTo(depth));
        }

        async GoTask<int> One(Entry entry, int depth)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Interlocked.Increment(ref ran);
            return depth;
        }
    }

    [Test]
    public void AnExceptionPassesThroughSuspendedAndUnsuspendedCalls([Values] bool suspends)
    {
        var log = new List<string>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await Outer(suspends, log);
            }
            catch (FormatException exception)
            {
                log.Add(exception.Message);
            }
        });
        Assert.That(log, Is.EqualTo(new[] { "finally", "thrown deep" }));
    }

    [Test]
    public void AnExceptionThroughManyFramesKeepsItsOriginAndABoundedTrace()
    {
        FormatException? caught = null;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await ThrowAt(Entry.Call, 20_000);
            }
            catch (FormatException exception)
            {
                caught = exception;
            }
        });
        var trace = caught!.StackTrace!;
        Assert.That(trace.TrimStart(), Does.StartWith("at GoroutineGen.Runtime.Tests.Frames.FrameTests.ThrowAt"));
        // Without a bound the trace grows with the depth, and the time with its square.
        Assert.That(trace.Split('\n'), Has.Length.LessThan(1000));
    }

    [Test]
    public void AnExceptionOfAGoroutineWithAResultIsThrownToEveryJoiner()
    {
        var caught = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var goroutine = Spawn.Run<int>(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                await Go.Yield__goroutine();
                throw new FormatException();
            });
            for (var i = 0; i < 2; i++)
            {
                try
                {
                    await goroutine.Join__goroutine();
                }
                catch (FormatException)
                {
                    caught++;
                }
            }
        });
        Assert.That(caught, Is.EqualTo(2));
    }

    [Test]
    public void AnExceptionOfTheMainGoroutineIsThrownToTheCaller() =>
        Assert.That(
            () => Twins.Run(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                await Go.Yield__goroutine();
                throw new FormatException();
            }),
            Throws.TypeOf<FormatException>());

    [Test]
    public void AnAsyncLocalSetInACalleeIsSeenByItsCallerAndNotByOtherGoroutines()
    {
        var local = new AsyncLocal<int>();
        var seen = new List<int>();
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            local.Value = 1;
            var child = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                seen.Add(local.Value);
                local.Value = 2;
                await Go.Yield__goroutine();
                seen.Add(local.Value);
            });
            await Go.Yield__goroutine();
            seen.Add(local.Value);
            await SetTo(3);
            seen.Add(local.Value);
            await child.Join__goroutine();
            seen.Add(local.Value);
        }));
        Assert.That(seen, Is.EquivalentTo(new[] { 1, 2, 1, 3, 3 }));
        Assert.That(seen.Take(2), Is.EqualTo(new[] { 1, 1 }), "Both goroutines start with the spawner's value.");

        async GoTask SetTo(int value)
        {
            await Go.Yield__goroutine();
            local.Value = value;
        }
    }

    private static async GoTask<int> Fib(Entry entry, int n)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        return n < 2 ? n : await Fib(Entry.Call, n - 1) + await Fib(Entry.Call, n - 2);
    }

    private static async GoTask<int> Depth(Entry entry, int n)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        return n == 0 ? 0 : 1 + await Depth(Entry.Call, n - 1);
    }

    private static async GoTask<int> DepthThenYield(Entry entry, int n)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        if (n > 0)
            return 1 + await DepthThenYield(Entry.Call, n - 1);
        await Go.Yield__goroutine();
        return 0;
    }

    /// <summary>The twin of <c>int Accumulate(ref int total, int by, out int old)</c>.</summary>
    private static async GoTask<Delivery<int, int, int>> Accumulate(Entry entry, int total, int by)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var old = total;
        total += by;
        return new Delivery<int, int, int>(total, total, old);
    }

    private static async GoTask ThrowAt(Entry entry, int depth)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        if (depth == 0)
            throw new FormatException();
        await ThrowAt(Entry.Call, depth - 1);
    }

    private static async GoTask Outer(bool suspends, List<string> log)
    {
        try
        {
            await Inner(suspends);
        }
        finally
        {
            log.Add("finally");
        }
    }

    private static async GoTask Inner(bool suspends)
    {
        if (suspends)
            await Go.Yield__goroutine();
        throw new FormatException("thrown deep");
    }
}
